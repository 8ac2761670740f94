using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>Fills a server with stories of one article each, as a sender would, so that a page over many stories can be measured.</summary>
internal static class StorySeeds
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Posts short articles on as many matters; answers how many stories they made, once all are told.</summary>
    public static async Task<int> Fill(ServerUnderTest server, int count)
    {
        var news = new MadeUpNews(7, DateTimeOffset.UtcNow.AddSeconds(-count));
        foreach (var batch in Enumerable.Range(0, count).SelectMany(_ => news.Articles(1, 1)).Chunk(AtOnce))
        {
            await server.Client.PostArticles(batch.Select(a => (a with { Body = a.Body[..Math.Min(a.Body.Length, 160)] }).ToPost()));
        }

        await Eventually.Becomes(
            async () => (await server.Client.Json("healthz/ready")).GetProperty("backlog").GetInt64(),
            waiting => waiting == 0,
            "a decision on each article",
            Longest);
        return (await server.Client.Settled(count, within: Longest)).Count;
    }
}
