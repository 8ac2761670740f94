using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Opml;
using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fuzz;

/// <summary>Damaged documents into parser, extractor and OPML reader: no crash, no hang over a second, no memory out of proportion. NEWSMONITOR_FUZZ=1 makes it a million.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ") == "1";
    private const int Repeats = 8;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(1);

    [Fact]
    public void The_parser_survives()
    {
        var parser = new FeedParser(new FeedParserOptions());
        Run("parser", Long ? 700_000 : 15_000, FuzzCorpus.Feeds, bytes =>
        {
            var parse = parser.Parse(bytes, "https://a.example/feed");
            ((parse.Feed is null) != (parse.Failure is null)).ShouldBeTrue();
            foreach (var item in parse.Feed?.Items ?? []) _ = FeedDocuments.Of(parse.Feed!, item);
            if (parse.Feed is not null) NormalForm.Write(parse.Feed, Stream.Null);
        });
    }

    [Fact]
    public void The_extractor_survives()
    {
        var extractor = new PageExtractor(new ExtractionOptions());
        Run("extractor", Long ? 50_000 : 600, FuzzCorpus.Pages, bytes => extractor.Extract(bytes, "https://a.example/1").Body.ShouldNotBeNull());
    }

    [Fact]
    public void The_opml_reader_survives() =>
        Run("OPML", Long ? 250_000 : 8_000, FuzzCorpus.Lists, bytes => OpmlWriter.Write("again", OpmlReader.Read(bytes).Feeds, Samples.Utc(2026, 3, 1)).ShouldNotBeNull());

    private void Run(string what, int inputs, IReadOnlyList<byte[]> corpus, Action<byte[]> read)
    {
        read(corpus[0]); // what is slow the first time is not a hang
        var slowest = TimeSpan.Zero;
        long largest = 0;
        for (var seed = 0; seed < inputs; seed++)
        {
            var bytes = new Mutation(seed).Of(corpus);
            var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                read(bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{what}, seed {seed}: {Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 2_000)))}", e);
            }

            var took = Stopwatch.GetElapsedTime(started);
            largest = Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - before);
            if (took > slowest) slowest = took;
            // A machine that is busy elsewhere stops us too: only what is slow every time is slow.
            for (var again = 0; took > Hang && again < Repeats; again++)
            {
                started = Stopwatch.GetTimestamp();
                read(bytes);
                took = Stopwatch.GetElapsedTime(started);
            }

            took.ShouldBeLessThan(Hang, $"{what}, seed {seed}");
        }

        largest.ShouldBeLessThan(256L << 20);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {inputs} inputs, slowest {slowest.TotalMilliseconds:F0} ms, most allocated for one {largest >> 10} KiB"));
    }
}
