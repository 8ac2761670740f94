using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor bench</c>: how fast text becomes stories, one core, the whole way from text to assignment.</summary>
internal static class BenchCommand
{
    private const int BodyLength = 4000;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var stories = new Option<int[]>("--stories") { Description = "Live stories to measure at, as 1000 10000 100000 1000000.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10_000] };
        var kind = new Option<string[]>("--kind") { Description = "titles, full, or both.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["titles", "full"] };
        var articles = new Option<int>("--articles") { Description = "How many articles are measured each time.", DefaultValueFactory = _ => 20_000 };
        var command = new Command("bench", "Measures articles a second, allocation and memory at numbers of live stories, on made-up news.") { stories, kind, articles };
        command.SetAction(parsed => Run(parsed.GetValue(stories)!, parsed.GetValue(kind)!, parsed.GetValue(articles)));
        return command;
    }

    private static int Run(int[] counts, string[] kinds, int articles)
    {
        Console.WriteLine("kind\tlive\tawake\tarticlesPerSecond\tarticlesPerCpuSecond\tcpuMicrosecondsPerArticle\tanalysisShare\tallocatedBytesPerArticle\tbytesPerLiveStory\tmegabytes");
        foreach (var kind in kinds)
        {
            foreach (var count in counts)
            {
                Measure(kind, count, articles);
            }
        }

        return Terminal.Done;
    }

    private static void Measure(string kind, int count, int articles)
    {
        var news = new MadeUpNews(7);
        var analyzer = new TextAnalyzer();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = new ClusterEngine(ClusterResources.Load("en"));
        var topics = new List<(int[], string[])>();
        long number = 0;
        var start = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
        while (engine.StoryCount < count && number < count * 3L)
        {
            topics.Add(news.Story());
            engine.Assign(Article(topics[^1]));
            if (number % 50_000 == 0)
            {
                Console.Error.WriteLine($"{kind}: {engine.StoryCount} of {count} stories");
            }
        }

        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var texts = new (string Title, string Body)[articles];
        for (var i = 0; i < articles; i++)
        {
            // Of five articles four follow a story; later stories are followed more.
            var topic = i % 5 == 0 ? news.Story() : topics[topics.Count - 1 - (int)((long)topics.Count * (i * 7919L % 1000) * (i * 104729L % 1000) / 1_000_000)];
            texts[i] = (news.Title(topic), kind == "full" ? news.Body(topic, BodyLength) : "");
        }

        var watch = new Stopwatch();
        var analysis = new Stopwatch();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        watch.Start();
        foreach (var (title, body) in texts)
        {
            analysis.Start();
            var features = analyzer.Analyze(title, body, "en");
            analysis.Stop();
            engine.Assign(new ClusterArticle(number++, features, start.AddSeconds(number)));
        }

        watch.Stop();
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var micros = cpu.TotalMicroseconds / articles;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}\t{engine.StoryCount}\t{engine.AwakeCount}\t{articles / watch.Elapsed.TotalSeconds:0}\t{1e6 / micros:0}\t{micros:0.0}\t{analysis.Elapsed / watch.Elapsed:0.00}\t{allocated / articles}\t{held / Math.Max(1, count)}\t{held >> 20}"));

        ClusterArticle Article((int[], string[]) topic) =>
            new(number++, analyzer.Analyze(news.Title(topic), kind == "full" ? news.Body(topic, BodyLength) : "", "en"), start.AddSeconds(number));
    }
}
