using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>
/// What holds of a cluster whatever is done to it under load, with processes that really die; NEWSMONITOR_CHAOS=1 runs it, some minutes a row; NEWSMONITOR_CHAOS_ROWS=2:KillOne,3:Freeze runs those rows.
/// A run under load takes articles into the log in an order of its own: that the assignments are those of an undisturbed run is shown by running that very log again, undisturbed, and comparing every decision.
/// </summary>
[Trait("needs", "postgres")]
public sealed class KillMatrixTests(ITestOutputHelper output)
{
    private const int PerSecond = 500;
    private const int Seed = 20241209;

    private static readonly bool Long = Environment.GetEnvironmentVariable("NEWSMONITOR_CHAOS") == "1";

    /// <summary>How long articles come in; a minute unless NEWSMONITOR_CHAOS_SECONDS says otherwise.</summary>
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("NEWSMONITOR_CHAOS_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 60;

    public static TheoryData<int, Disturbance> Rows
    {
        get
        {
            var wanted = Environment.GetEnvironmentVariable("NEWSMONITOR_CHAOS_ROWS")?.Split(',');
            return Long ? [.. Enum.GetValues<Disturbance>().SelectMany(what => new[] { (2, what), (3, what) }).Where(row => wanted?.Contains($"{row.Item1}:{row.what}") ?? true)] : [(2, Disturbance.None)];
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Nothing_is_lost_doubled_or_decided_otherwise(int hosts, Disturbance what)
    {
        Assert.SkipUnless(Long, "the kill matrix takes an hour: tests/run --chaos");
        if (what == Disturbance.CutNetwork)
        {
            Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/sbin/ip"), "the way between silos is cut by routes, which only root can set (iproute2)");
        }

        var count = PerSecond * Seconds;
        await using var cluster = new ClusterUnderTest(hosts, host => ["--NewsMonitor:Cluster:Address", Disturbing.Address(host), "--NewsMonitor:Stories:PublishEvery", "00:00:00.05"], asShipped: true);
        await cluster.Start();
        var listeners = cluster.Hosts.Select(h => new UpdateListener(h.Address)).ToList();
        try
        {
            await Task.WhenAll(listeners.Select(l => l.Connected));
            var watch = await ClusterAudit.WatchAll(cluster.Hosts[^1].Client);
            var news = new MadeUpNews(Seed, new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)).Articles(count, events: count / 10).ToList();
            using var poster = new PacedPoster(cluster.Hosts.Select(h => h.Address), news, PerSecond);
            var began = Stopwatch.GetTimestamp();
            var posting = poster.PostAll();
            var story = await Eventually.Becomes(() => cluster.Hosts[0].Client.Stories(), stories => stories.Count > 0, "a first story");
            await using var reader = new ServiceWatch(cluster.Hosts.Select(h => h.Address), $"stories/{story[0].GetProperty("id").GetString()}");

            await poster.Reached(count / 4);
            reader.TakeLongest();
            var seen = await Disturbing.Do(what, cluster);
            var accepted = await posting;
            var withoutPage = reader.TakeLongest();
            await cluster.Hosts[0].Client.Settled(count, within: TimeSpan.FromMinutes(10));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{hosts} silos, {what}: {count} articles, {poster.Rate:0}/s accepted, {count / Stopwatch.GetElapsedTime(began).TotalSeconds:0}/s published; nothing accepted for {poster.LongestWithout.TotalSeconds:0.0} s at most, no story page for {withoutPage.TotalSeconds:0.0} s at most, {poster.Retries} retries; {seen}"));

            await ClusterAudit.Holds(cluster.Hosts[0].Client, accepted, listeners, watch);
        }
        finally
        {
            foreach (var listener in listeners)
            {
                await listener.DisposeAsync();
            }
        }
    }
}
