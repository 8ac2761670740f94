using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Benchmarks.Load;

/// <summary>Real server processes under load: what they take a second, and how long an article takes from its post to a reader of the stream.</summary>
internal static class LoadRun
{
    private const int BatchSize = 100;
    private const int Posters = 4;
    private static readonly string[] Quiet = ["--Logging:LogLevel:Default", "Error"];
    private static readonly DateTimeOffset Start = new(2024, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The embedded store.</summary>
    public static async Task Print(TextWriter output, LoadPlan plan)
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, Quiet) { AsShipped = true };
        await server.Start();
        await Print(output, plan, [server]);
        await output.WriteLineAsync($"store: {new DirectoryInfo(data.Path).GetFiles("newsmonitor.db*").Sum(f => f.Length) >> 20} MiB for {plan.Articles + (plan.Rate * plan.Seconds)} articles");
    }

    /// <summary>The embedded store, and PostgreSQL with one silo and with two, one after the other.</summary>
    public static async Task PrintEngines(TextWriter output, LoadPlan plan)
    {
        await output.WriteLineAsync("# embedded");
        await Print(output, plan);
        foreach (var silos in (int[])[1, 2])
        {
            await output.WriteLineAsync($"# PostgreSQL, {silos} {(silos == 1 ? "silo" : "silos")}");
            await using var cluster = new ClusterUnderTest(silos, _ => Quiet, asShipped: true);
            await cluster.Start();
            await Print(output, plan, cluster.Hosts);
            await output.WriteLineAsync($"store: {long.Parse(cluster.Database.Query("SELECT pg_database_size(current_database())"), CultureInfo.InvariantCulture) >> 20} MiB with PostgreSQL's own");
        }
    }

    private static async Task Print(TextWriter output, LoadPlan plan, IReadOnlyList<ServerUnderTest> hosts)
    {
        await Throughput(output, hosts, plan);
        await Delays(output, hosts, plan);
        foreach (var host in hosts)
        {
            host.Process.Refresh();
            await output.WriteLineAsync($"memory of the server: {host.Process.WorkingSet64 >> 20} MiB working set, {host.Process.PeakWorkingSet64 >> 20} MiB at most");
        }
    }

    private static async Task Throughput(TextWriter output, IReadOnlyList<ServerUnderTest> hosts, LoadPlan plan)
    {
        var batches = new ConcurrentQueue<MadeUpArticle[]>(new MadeUpNews(1, Start).Articles(plan.Articles, plan.Articles / 10).Chunk(BatchSize));
        var before = Worked(hosts);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Posters).Select(async poster =>
        {
            while (batches.TryDequeue(out var batch))
            {
                await hosts[poster % hosts.Count].Client.PostArticles(batch.Select(a => a.ToPost()));
            }
        }));
        var accepted = Stopwatch.GetElapsedTime(began);
        await hosts[0].Client.Settled(plan.Articles, within: TimeSpan.FromMinutes(10));
        var published = Stopwatch.GetElapsedTime(began);
        var worked = Worked(hosts) - before;
        await output.WriteLineAsync($"accepted:  {plan.Articles / accepted.TotalSeconds:0} articles/s ({plan.Articles} in batches of {BatchSize}, {Posters} posters)");
        await output.WriteLineAsync($"published: {plan.Articles / published.TotalSeconds:0} articles/s from the first post to the last article in a told story");
        await output.WriteLineAsync($"processor time of the servers: {worked.TotalMilliseconds / plan.Articles:0.00} ms an article");
    }

    private static async Task Delays(TextWriter output, IReadOnlyList<ServerUnderTest> hosts, LoadPlan plan)
    {
        await using var listener = new UpdateListener(hosts[0].Address);
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

            posting.Add(Post(hosts[number % hosts.Count].Client, article, posted));
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

    private static TimeSpan Worked(IReadOnlyList<ServerUnderTest> hosts) => hosts.Aggregate(
        TimeSpan.Zero,
        (sum, host) =>
        {
            host.Process.Refresh();
            return sum + host.Process.TotalProcessorTime;
        });

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
