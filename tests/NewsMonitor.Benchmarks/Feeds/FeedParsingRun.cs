using System.Diagnostics;
using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CodeHollow.FeedReader;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Benchmarks.Feeds;

/// <summary>How fast feeds are read, beside System.ServiceModel.Syndication and CodeHollow.FeedReader on the same documents in one run.</summary>
internal static class FeedParsingRun
{
    private static readonly (string Name, Func<byte[], int> Read)[] Readers =
    [
        ("NewsMonitor", Ours),
        ("System.ServiceModel.Syndication", Syndication),
        ("CodeHollow.FeedReader", bytes => FeedReader.ReadFromByteArray(bytes).Items.Count),
    ];

    private static readonly FeedParser Parser = new(new FeedParserOptions());

    /// <summary>Measures for so many seconds a reader and prints a line each.</summary>
    public static void Print(TextWriter output, string? folder, double seconds)
    {
        var documents = Documents(folder).Where(document => Readers.All(reader => Reads(reader.Read, document))).ToList();
        var megabytes = documents.Sum(document => (double)document.Length) / (1 << 20);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents that all can read, {megabytes:F2} MiB"));

        // In turns, so that a busy machine is busy for all of them.
        var rounds = new Dictionary<string, (int Rounds, TimeSpan Time, long Items)>(StringComparer.Ordinal);
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds * Readers.Length)
        {
            foreach (var (name, read) in Readers)
            {
                var started = Stopwatch.GetTimestamp();
                long items = 0;
                foreach (var document in documents) items += read(document);
                var (count, time, all) = rounds.GetValueOrDefault(name);
                if (count >= 0) rounds[name] = (count + 1, time + Stopwatch.GetElapsedTime(started), all + items);
            }
        }

        foreach (var (name, (count, time, items)) in rounds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {megabytes * count / time.TotalSeconds,8:F1} MiB/s {items / time.TotalSeconds,10:F0} items/s"));
        }
    }

    private static int Ours(byte[] bytes) => Parser.Parse(bytes).Feed!.Items.Count;

    private static int Syndication(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return SyndicationFeed.Load(xml).Items.Count();
    }

    private static bool Reads(Func<byte[], int> read, byte[] document)
    {
        try
        {
            return read(document) > 0;
        }
        catch (Exception)
        {
            return false; // not for this reader: then for none
        }
    }

    private static IEnumerable<byte[]> Documents(string? folder)
    {
        if (folder is not null && Directory.Exists(folder)) return Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
        var text = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link><description>d</description>");
        for (var i = 0; i < 200; i++) text.Append(CultureInfo.InvariantCulture, $"<item><title>Ship {i} arrives &amp; leaves</title><link>https://a.example/{i}</link><guid>{i}</guid><pubDate>Thu, 01 Jan 2026 19:48:21 GMT</pubDate><description><![CDATA[<p>Ship number {i} arrived, and <b>left</b> again.</p>]]></description></item>");
        return [Encoding.UTF8.GetBytes(text.Append("</channel></rss>").ToString())];
    }
}
