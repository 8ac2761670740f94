using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>One measurement of <c>bench</c>: fills an engine with stories, then times articles.</summary>
internal sealed class BenchRun(bool full, int articles, TextWriter progress)
{
    /// <summary>What <see cref="At"/> answers with, by tabs.</summary>
    public const string Columns = "kind\tlive\tawake\tarticlesPerCpuSecond\tquietArticlesPerCpuSecond\tcpuMicrosecondsPerArticle\tanalysisShare\tallocatedBytesPerArticle\tbytesPerLiveStory\tmegabytes\tarticlesPerSecond\tsnapshotBytesPerLiveStory";

    private const int BodyLength = 4000;
    private const int Slices = 40;
    private static readonly DateTimeOffset Start = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MadeUpNews news = new(7);
    private readonly TextAnalyzer analyzer = new();
    private readonly Stopwatch analysis = new();
    private readonly List<(int[], string[])> topics = [];
    private readonly string kind = full ? "full" : "titles";
    private long number;

    /// <summary>Measures at so many live stories.</summary>
    public string At(int live)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = new ClusterEngine(ClusterResources.Load("en"));
        Fill(engine, live);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var snapshot = new MeasuredStream();
        engine.Snapshot(snapshot);
        var texts = Enumerable.Range(0, articles).Select(Text).ToArray();
        GC.Collect();
        analysis.Reset();
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var slices = texts.Chunk(Math.Max(1, articles / Slices)).Select(slice => (slice.Length, Time: Time(engine, slice))).ToList();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var micros = slices.Sum(slice => slice.Time.TotalMicroseconds) / articles;
        var quiet = slices.Select(slice => slice.Time.TotalMicroseconds / slice.Length).Order().Take(Math.Max(1, slices.Count / 10)).Average();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}\t{engine.StoryCount}\t{engine.AwakeCount}\t{1e6 / micros:0}\t{1e6 / quiet:0}\t{micros:0.0}\t{analysis.Elapsed / watch.Elapsed:0.00}\t{allocated / articles}\t{held / live}\t{held >> 20}\t{articles / watch.Elapsed.TotalSeconds:0}\t{snapshot.Length / live}");
    }

    // Some articles join by chance: the stories are counted, not the articles.
    private void Fill(ClusterEngine engine, int live)
    {
        while (engine.StoryCount < live && number < live * 3L)
        {
            topics.Add(news.Story());
            Assign(engine, (news.Title(topics[^1]), full ? news.Body(topics[^1], BodyLength) : ""));
            if (number % 50_000 == 0)
            {
                progress.WriteLine($"{kind}: {engine.StoryCount} of {live} stories");
            }
        }
    }

    // Of five articles four follow a story; later stories are followed more.
    private (string Title, string Body) Text(int i)
    {
        var topic = i % 5 == 0 ? news.Story() : topics[topics.Count - 1 - (int)((long)topics.Count * (i * 7919L % 1000) * (i * 104729L % 1000) / 1_000_000)];
        return (news.Title(topic), full ? news.Body(topic, BodyLength) : "");
    }

    private TimeSpan Time(ClusterEngine engine, (string Title, string Body)[] texts)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        foreach (var text in texts)
        {
            Assign(engine, text);
        }

        return Environment.CpuUsage.TotalTime - cpu;
    }

    private void Assign(ClusterEngine engine, (string Title, string Body) text)
    {
        analysis.Start();
        var features = analyzer.Analyze(text.Title, text.Body, "en");
        analysis.Stop();
        engine.Assign(new ClusterArticle(number, features, Start.AddSeconds(number)));
        number++;
    }
}
