using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Benchmarks.Load;

/// <summary>A real server process under load, with the embedded store: what it takes a second, and how long an article takes from its post to a reader of the stream.</summary>
internal static class LoadRun
{
    private const int BatchSize = 100;
    private const int Posters = 4;
    private static readonly DateTimeOffset Start = new(2024, 12, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Print(TextWriter output, LoadPlan plan)
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, "--Logging:LogLevel:Default", "Error") { AsShipped = true };
        await server.Start();
        await Throughput(output, server, plan);
        await Delays(output, server, plan);
        server.Process.Refresh();
        await output.WriteLineAsync($"memory of the server: {server.Process.WorkingSet64 >> 20} MiB working set, {server.Process.PeakWorkingSet64 >> 20} MiB at most");
        await output.WriteLineAsync($"store: {new DirectoryInfo(data.Path).GetFiles("newsmonitor.db*").Sum(f => f.Length) >> 20} MiB for {plan.Articles + (plan.Rate * plan.Seconds)} articles");
    }

    private static async Task Throughput(TextWriter output, ServerUnderTest server, LoadPlan plan)
    {
        var batches = new ConcurrentQueue<MadeUpArticle[]>(new MadeUpNews(1, Start).Articles(plan.Articles, plan.Articles / 10).Chunk(BatchSize));
        var before = server.Process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Posters).Select(async _ =>
        {
            while (batches.TryDequeue(out var batch))
            {
                await server.Client.PostArticles(batch.Select(a => a.ToPost()));
            }
        }));
        var accepted = Stopwatch.GetElapsedTime(began);
        await server.Client.Settled(plan.Articles, within: TimeSpan.FromMinutes(10));
        var published = Stopwatch.GetElapsedTime(began);
        server.Process.Refresh();
        var worked = server.Process.TotalProcessorTime - before;
        await output.WriteLineAsync($"accepted:  {plan.Articles / accepted.TotalSeconds:0} articles/s ({plan.Articles} in batches of {BatchSize}, {Posters} posters)");
        await output.WriteLineAsync($"published: {plan.Articles / published.TotalSeconds:0} articles/s from the first post to the last article in a told story");
        await output.WriteLineAsync($"processor time of the server: {worked.TotalMilliseconds / plan.Articles:0.00} ms an article");
    }

    private static async Task Delays(TextWriter output, ServerUnderTest server, LoadPlan plan)
    {
        await using var listener = new UpdateListener(server.Address);
        await listener.Connected;
        var posted = new ConcurrentDictionary<string, DateTime>();
        var posting = new List<Task>();
        var began = Stopwatch.GetTimestamp();
        var number = 0;
        foreach (var article in new MadeUpNews(2, Start.AddDays(10)).Articles(plan.Rate * plan.Seconds, plan.Rate * plan.Seconds / 5))
        {
            var due = TimeSpan.FromSeconds((double)number++ / plan.Rate) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            posting.Add(Post(server.Client, article, posted));
        }

        await Task.WhenAll(posting);
        var seen = await Eventually.Becomes(
            () => Task.FromResult(Seen(listener)),
            all => posted.Keys.All(all.ContainsKey),
            "all articles at the reader of the stream");
        var delays = posted.Select(p => (seen[p.Key] - p.Value).TotalMilliseconds).Order().ToList();
        await output.WriteLineAsync($"delay at {plan.Rate} articles/s, post to stream: p50 {At(delays, 0.50):0} ms, p99 {At(delays, 0.99):0} ms, longest {delays[^1]:0} ms ({delays.Count} articles)");
    }

    private static async Task Post(HttpClient client, MadeUpArticle article, ConcurrentDictionary<string, DateTime> posted)
    {
        var began = DateTime.UtcNow;
        var receipts = await client.PostArticles([article.ToPost()]);
        posted[receipts[0].GetProperty("articleId").GetString()!] = began;
    }

    private static Dictionary<string, DateTime> Seen(UpdateListener listener)
    {
        var seen = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var (_, _, data, at) in listener.Events.Where(e => e.Event == "story-updated"))
        {
            foreach (var article in data.GetProperty("changes").EnumerateArray().SelectMany(Articles))
            {
                seen.TryAdd(article, at);
            }
        }

        return seen;
    }

    private static IEnumerable<string> Articles(JsonElement change) =>
        change.TryGetProperty("articleIds", out var ids) ? ids.EnumerateArray().Select(i => i.GetString()!) : [];

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
