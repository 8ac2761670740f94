using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>Five hundred feeds on ten hosts that publish while they are polled: politely, each article once, none missing.</summary>
public sealed class ManyFeedsTests
{
    private const int Hosts = 10;
    private const int FeedsOfAHost = 50;
    private const int PerHost = 2;

    /// <summary>The long form polls for a minute.</summary>
    private static readonly TimeSpan PolledFor = Environment.GetEnvironmentVariable("NEWSMONITOR_CHAOS") is null ? TimeSpan.FromSeconds(15) : TimeSpan.FromSeconds(60);

    [Fact]
    public async Task No_host_sees_more_than_its_limit_no_article_comes_twice_and_none_is_missing()
    {
        var publishers = Enumerable.Range(1, Hosts).Select(i => new LoopbackPublisher($"127.0.0.{i + 20}")).ToList();
        var published = new ConcurrentDictionary<string, int>();
        var stop = false;
        var opml = new StringBuilder("<opml version='2.0'><body>");
        foreach (var publisher in publishers)
        {
            for (var feed = 0; feed < FeedsOfAHost; feed++)
            {
                var path = $"/feed{feed}";
                var name = publisher.Address[7..] + path;
                publisher.On(path, (_, reply) =>
                {
                    var count = stop ? published.GetValueOrDefault(name) : published.AddOrUpdate(name, 1, (_, known) => Math.Min(known + 1, 3));
                    return reply.Send(200, Rss.Channel("News", Enumerable.Range(0, count).Select(i => Rss.Item($"{i}", $"Matter {i} of {name}"))));
                });
                opml.Append($"<outline text='f' xmlUrl='{publisher.Address}{path}'/>");
            }
        }

        await using var server = await FeedServer.Start("--NewsMonitor:Fetching:PerHostConcurrency", $"{PerHost}", "--NewsMonitor:Schedule:Shortest", "00:00:03", "--NewsMonitor:Schedule:Default", "00:00:03", "--NewsMonitor:Schedule:Longest", "00:00:06", "--NewsMonitor:Schedule:StartSpread", "00:00:05");
        using var added = await server.Client.PostAsync("api/v1/opml", new StringContent(opml.Append("</body></opml>").ToString(), Encoding.UTF8, "text/x-opml"));
        (await FeedServer.Read(added)).GetProperty("added").GetInt32().ShouldBe(Hosts * FeedsOfAHost);

        var began = Stopwatch.GetTimestamp();
        await Eventually.Becomes(() => Task.FromResult(published.Count), count => count == Hosts * FeedsOfAHost && Stopwatch.GetElapsedTime(began) >= PolledFor, "a visit to every feed", TimeSpan.FromMinutes(5));
        stop = true;
        await Eventually.Becomes(() => Task.FromResult(publishers.Min(p => p.Requests.Count(r => r.Path == "/feed0") + p.Requests.Count(r => r.Path == $"/feed{FeedsOfAHost - 1}"))), least => least >= 2, "two visits more", TimeSpan.FromMinutes(3));
        var expected = published.Values.Sum();
        await server.Client.Settled(expected, within: TimeSpan.FromMinutes(4));

        publishers.Max(p => p.MostAtATime).ShouldBeLessThanOrEqualTo(PerHost);
        publishers.ShouldAllBe(p => p.Asked("/robots.txt") == 1);
        var titles = new List<string>();
        foreach (var story in await server.Client.Stories())
        {
            titles.AddRange((await server.Client.All($"api/v1/stories/{story.GetProperty("id").GetString()}/articles")).Select(a => a.GetProperty("title").GetString()!));
        }

        titles.Count.ShouldBe(expected);
        titles.Distinct().Count().ShouldBe(expected);
        foreach (var publisher in publishers)
        {
            await publisher.DisposeAsync();
        }
    }
}
