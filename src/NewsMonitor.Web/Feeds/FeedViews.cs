using Microsoft.Extensions.Options;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Feeds;

/// <summary>Gathers what is told of feeds. Safe for use from many threads.</summary>
internal sealed class FeedViews(IFeeds feeds, IFeedSubscriptions subscriptions, IOptions<FeedViewOptions> options, TimeProvider time)
{
    private const int Days = 7;

    /// <summary>One page of a workspace's feeds.</summary>
    public async Task<(IReadOnlyList<FeedRow> Rows, string? Next)> List(string workspace, string? after, int limit, CancellationToken cancellation)
    {
        var some = await feeds.List(workspace, after, limit + 1, cancellation);
        var rows = await Rows([.. some.Take(limit)], cancellation);
        return (rows, some.Count > limit ? rows[^1].Id : null);
    }

    /// <summary>One feed with its visits and its hub; null when there is none.</summary>
    public async Task<FeedRow?> Find(string id, CancellationToken cancellation)
    {
        // The visits first: the feed then stands at least where its last listed visit left it.
        var visits = await feeds.Visits(id, cancellation);
        if (await feeds.Find(id, cancellation) is not { } feed)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var row = (await Rows([feed], cancellation))[0];
        return row with
        {
            Visits = [.. visits.Select(v => new FeedVisitRow(v.At, v.Status, v.Items, v.Articles, v.Bytes, v.Stage, v.Reason))],
            Hub = await subscriptions.OfFeed(id, cancellation) is { } s ? new FeedHub(s.Hub, s.Denied is not null ? "denied" : s.ExpiresAt > now ? "active" : s.Pending ? "asked" : "ended", s.ExpiresAt) : null,
        };
    }

    private async Task<IReadOnlyList<FeedRow>> Rows(IReadOnlyList<StoredFeed> some, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var articles = await feeds.Articles([.. some.Select(f => f.Id)], now.AddDays(1 - Days), cancellation);
        return [.. some.Select(f => FeedRow.Of(f, Math.Round(articles.GetValueOrDefault(f.Id) / Math.Clamp(Math.Ceiling((now - f.CreatedAt).TotalDays), 1, Days), 1), options.Value.BrokenAfter, now))];
    }
}
