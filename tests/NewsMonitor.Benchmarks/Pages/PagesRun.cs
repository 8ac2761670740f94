using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>A real server over many stories: its first page cold, and many open pages while stories change.</summary>
internal static partial class PagesRun
{
    private const int Watching = 5;

    public static async Task Print(TextWriter output, int stories, int pages, int rate, int seconds)
    {
        using var data = new TemporaryFolder();
        var began = Stopwatch.GetTimestamp();
        await using var server = new ServerUnderTest(data.Path, "--Logging:LogLevel:Default", "Error") { AsShipped = true };
        await server.Start();
        var made = await StorySeeds.Fill(server, stories);
        await output.WriteLineAsync($"{made} stories of {stories} articles in the store after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        await server.Terminate();
        await server.Start();
        await FirstPage(output, server);
        await Open(output, server, pages, rate, seconds);
    }

    private static async Task FirstPage(TextWriter output, ServerUnderTest server)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await server.Client.GetStringAsync("");
        var first = Stopwatch.GetElapsedTime(began);
        var files = Asset().Matches(page).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        var sizes = await Task.WhenAll(files.Select(async f => (await server.Client.GetByteArrayAsync(f)).Length));
        var all = Stopwatch.GetElapsedTime(began);
        await output.WriteLineAsync($"first page, cold: {System.Text.Encoding.UTF8.GetByteCount(page) / 1000.0:0.0} kB and {files.Count} files of {sizes.Sum() / 1000.0:0.0} kB; page after {first.TotalMilliseconds:0} ms, with all files {all.TotalMilliseconds:0} ms");
        foreach (var sort in new[] { "", "?sort=momentum", "?sort=size", "?sort=new" })
        {
            began = Stopwatch.GetTimestamp();
            await server.Client.GetStringAsync(sort);
            await output.WriteLineAsync($"page {(sort.Length == 0 ? "/" : sort)} again: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        }
    }

    private static async Task Open(TextWriter output, ServerUnderTest server, int pages, int rate, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = pages + 10 }) { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        var cursor = Cursor().Match(await client.GetStringAsync("")).Groups[1].Value;
        using var stop = new CancellationTokenSource();
        var open = Enumerable.Range(0, pages).Select(i => new OpenPage(client, $"live?after={cursor}", i < Watching)).ToList();
        var opened = open.Select(_ => new TaskCompletionSource()).ToList();
        var listening = open.Select((p, i) => p.Listen(opened[i], stop.Token)).ToList();
        await Task.WhenAll(opened.Select(o => o.Task));
        await using var listener = new UpdateListener(server.Address);
        await listener.Connected;

        server.Process.Refresh();
        var (cpu, began) = (server.Process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Post(server.Client, rate, seconds);
        await Eventually.Becomes(() => Task.FromResult(listener.Updates.Count()), n => n >= rate * seconds, "all updates at the reader of the stream");
        server.Process.Refresh();
        var elapsed = Stopwatch.GetElapsedTime(began);
        var used = server.Process.TotalProcessorTime - cpu;

        var updates = listener.Updates.Select(u => (Story: u.GetProperty("storyId").GetString()!, Version: u.GetProperty("version").GetInt32(), At: u.GetProperty("at").GetDateTimeOffset())).ToList();
        var delays = open.Take(Watching).SelectMany(p => Delays(p, updates)).Order().ToList();
        await stop.CancelAsync();
        await Task.WhenAll(listening);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} open pages, {updates.Count / elapsed.TotalSeconds:0.0} updates/s for {elapsed.TotalSeconds:0} s: server {used / elapsed * 100:0} % of one core, {server.Process.WorkingSet64 >> 20} MiB; commit to shown p50 {At(delays, 0.5):0} ms, p99 {At(delays, 0.99):0} ms, longest {delays[^1]:0} ms ({delays.Count} of {updates.Count * Watching}); {open.Sum(p => p.Bytes) / elapsed.TotalSeconds / 1e6:0.0} MB/s to the pages"));
    }

    private static IEnumerable<double> Delays(OpenPage page, List<(string Story, int Version, DateTimeOffset At)> updates)
    {
        var shown = page.Shown.ToLookup(s => s.Key.Story, s => (s.Key.Version, At: s.Value), StringComparer.Ordinal);
        foreach (var update in updates)
        {
            // A newer version shows this one too.
            var at = shown[update.Story].Where(s => s.Version >= update.Version).Select(s => s.At).DefaultIfEmpty().Min();
            if (at != default)
            {
                yield return (at - update.At).TotalMilliseconds;
            }
        }
    }

    private static async Task Post(HttpClient client, int rate, int seconds)
    {
        var began = Stopwatch.GetTimestamp();
        var number = 0;
        var posting = new List<Task>();
        foreach (var article in new MadeUpNews(11, DateTimeOffset.UtcNow).Articles(rate * seconds, rate * seconds * 4))
        {
            var due = TimeSpan.FromSeconds((double)number++ / rate) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            posting.Add(client.PostArticles([article.ToPost()]));
        }

        await Task.WhenAll(posting);
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    [GeneratedRegex("/assets/[^\"]+", RegexOptions.None, 1000)]
    private static partial Regex Asset();

    [GeneratedRegex("data-cursor=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Cursor();
}
