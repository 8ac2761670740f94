using System.Diagnostics;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;

namespace NewsMonitor.Benchmarks.Watches;

/// <summary>How many story updates a second are matched with so many watches, on one core, and how much memory they take; beside it a loop over a Lucene.Net memory index.</summary>
internal static class WatchMatchRun
{
    private const int Updates = 1_000;
    private const int Stories = 200;
    private const double LuceneSeconds = 10;
    private static readonly int[] Counts = [1, 1_000, 10_000, 100_000];
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Prints a row for each number of watches.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{Updates} updates of {Stories} stories, articles of a title and 300 words; one thread");
        output.WriteLine("watches\tupdates/s\tasked/update\thold/update\tMiB\tlucene updates/s");
        Run(100, TextWriter.Null);
        foreach (var count in Counts)
        {
            Run(count, output);
        }
    }

    private static void Run(int count, TextWriter output)
    {
        var words = new ZipfWords(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var matcher = new WatchMatcher(new WatchForms());
        using var lucene = new LuceneLoop();
        for (var i = 0; i < count; i++)
        {
            var watch = MadeUpWatch.Next(words);
            matcher.Set($"w{i}", Query.Parse(watch.Query).Query!);
            lucene.Add(watch);
        }

        var articles = Enumerable.Range(0, Updates).Select(i => new MatchArticle(new ArticleId($"a{i}"), "en", words.Text(10), words.Text(300), "Island Radio", null, Start.AddSeconds(i))).ToList();
        var (holds, watch1) = (0L, Stopwatch.StartNew());
        for (var i = 0; i < Updates; i++)
        {
            var number = (i / Stories) + 1;
            var story = new MatchStory { Id = new StoryId($"s{i % Stories}"), Articles = number, At = articles[i].At, FirstAt = Start, LastAt = articles[i].At };
            holds += matcher.Match(story, [articles[i]], whole: number == 1).Count;
        }

        var rate = Updates / watch1.Elapsed.TotalSeconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024;
        output.WriteLine($"{count:n0}\t{rate:n0}\t{(double)matcher.Asked / Updates:n1}\t{(double)holds / Updates:n1}\t{memory:n0}\t{Lucene(lucene, articles):n1}");
        GC.KeepAlive(matcher);
    }

    private static double Lucene(LuceneLoop loop, List<MatchArticle> articles)
    {
        var (done, watch) = (0, Stopwatch.StartNew());
        while (done < articles.Count && watch.Elapsed.TotalSeconds < LuceneSeconds)
        {
            loop.Match($"{articles[done].Title} {articles[done].Body}");
            done++;
        }

        return done / watch.Elapsed.TotalSeconds;
    }
}
