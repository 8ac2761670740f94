using System.Net;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Kills;

/// <summary>A client that posts in small batches and repeats a batch, with the same ids, until a host says that it has it; each time at the next host.</summary>
internal sealed class RetryingPoster(IReadOnlyList<HttpClient> hosts, IReadOnlyList<MadeUpArticle> news, Random chance)
{
    private readonly Milestones _accepted = new();
    private int _host;

    public RetryingPoster(HttpClient client, IReadOnlyList<MadeUpArticle> news, Random chance)
        : this([client], news, chance)
    {
    }

    /// <summary>How often a batch had to be repeated.</summary>
    public int Retries { get; private set; }

    /// <summary>Posts everything; answers the ids that the server gave.</summary>
    public async Task<IReadOnlyList<string>> PostAll()
    {
        var ids = new List<string>(news.Count);
        for (var next = 0; next < news.Count;)
        {
            var batch = news.Skip(next).Take(chance.Next(1, 40)).ToList();
            ids.AddRange(await Post(batch));
            next += batch.Count;
            _accepted.Add(batch.Count);
        }

        return ids;
    }

    /// <summary>Completes when so many articles have been accepted.</summary>
    public Task Reached(int count) => _accepted.Reached(count);

    private async Task<IEnumerable<string>> Post(List<MadeUpArticle> batch)
    {
        while (true)
        {
            try
            {
                var receipts = await hosts[_host++ % hosts.Count].PostArticles(batch.Select(a => a.ToPost()));
                return receipts.Select(r => r.GetProperty("articleId").GetString()!);
            }
            catch (Exception e) when (e is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable } or IOException or TaskCanceledException)
            {
                Retries++;
                await Task.Delay(50);
            }
        }
    }
}
