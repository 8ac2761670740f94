using System.Globalization;
using System.Net.Http.Json;
using NewsMonitor.EndToEnd.Tests.Feeds;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>However many hosts there are, a publisher sees one visitor: each answer has a mark of its own, and each request shows the mark of the answer before it.</summary>
[Trait("needs", "postgres")]
public sealed class FeedsOnceTests(ITestOutputHelper output)
{
    private const string Feed = "/feed";

    private int _answers;

    [Fact]
    public async Task Feed_is_visited_once_in_the_whole_cluster_and_goes_on_when_a_host_dies()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On(Feed, (_, reply) => reply.Send(
            200,
            Rss.Channel("Harbour News", Rss.Item("1", "Ferry runs aground"), Rss.Item("2", "Museum opens")),
            string.Create(CultureInfo.InvariantCulture, $"ETag: \"{Interlocked.Increment(ref _answers)}\"")));
        await using var cluster = new ClusterUnderTest(2, [.. FeedServer.Quick, "--NewsMonitor:Cluster:ProbeEvery", "00:00:00.5"]);
        var (one, two) = (cluster.Hosts[0], cluster.Hosts[1]);
        await cluster.Start();
        using var made = await one.Client.PostAsJsonAsync("api/v1/feeds", new { url = publisher.Address + Feed });
        made.EnsureSuccessStatusCode();

        await Asked(publisher, 6);
        Breaks(publisher, from: 0).ShouldBe(0, "with two hosts each request follows from the one before");
        publisher.MostAtATime.ShouldBe(1);

        var before = publisher.Asked(Feed);
        await one.Kill();
        await Asked(publisher, before + 4);

        // What the host had asked for and not yet written down when it died is asked for again.
        var breaks = Breaks(publisher, before);
        output.WriteLine($"{publisher.Asked(Feed)} requests, {breaks} repeated after the kill");
        breaks.ShouldBeLessThanOrEqualTo(1);
        (await two.Client.Settled(2)).Sum(s => s.GetProperty("articleCount").GetInt32()).ShouldBe(2);
    }

    private static Task Asked(LoopbackPublisher publisher, int times) =>
        Eventually.Becomes(() => Task.FromResult(publisher.Asked(Feed)), asked => asked >= times, $"{times} requests at the publisher");

    /// <summary>How many requests from a place on do not show the mark of the answer before them. The looks that are made when a feed is added show none.</summary>
    private static int Breaks(LoopbackPublisher publisher, int from)
    {
        var shown = publisher.Requests.Where(r => r.Path == Feed).Select(r => r.Header("If-None-Match")).ToList();
        return shown.Select((mark, i) => (mark, i)).SkipWhile(r => r.mark is null).Skip(from).Count(r => r.mark != string.Create(CultureInfo.InvariantCulture, $"\"{r.i}\""));
    }
}
