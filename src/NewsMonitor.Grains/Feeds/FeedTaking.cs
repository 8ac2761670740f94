using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <summary>
/// Takes in what of a feed's document is new: reads pages where items are teasers, sends documents through intake, and notes each item only after its article is committed.
/// What is cut short is sent again, and changes nothing twice.
/// </summary>
internal sealed class FeedTaking(IFeeds feeds, IWorkspaces workspaces, PageReading pages, IGrainFactory grains, IOptions<PollingOptions> options, TimeProvider time)
{
    /// <summary>How many documents go through intake at once; with pages fewer, so that news does not wait for all pages.</summary>
    private const int MostAtOnce = 200;
    private const int MostPagesAtOnce = 5;

    /// <summary>Takes the news; the time that it may take is bounded by <paramref name="cancel"/>, after which the rest is left for later.</summary>
    public async Task<FeedTaken> Take(StoredFeed feed, ParsedFeed parsed, DateTimeOffset until, CancellationToken cancel)
    {
        var known = (await feeds.Items(feed.Id, cancel)).ToDictionary(mark => mark.Item, StringComparer.Ordinal);
        var news = FeedNews.Of(feed.Settings, parsed, known, time.GetUtcNow() - options.Value.SitemapAge);
        var taken = new FeedTaken { Present = news.Present };
        var batch = new List<(Document Document, FeedItemMark Mark)>();
        var read = 0;
        foreach (var pending in news.Pending)
        {
            var item = pending;
            if (PageReading.IsWanted(feed.Settings, item))
            {
                if (read >= options.Value.MaxPagesPerVisit || time.GetUtcNow() >= until)
                {
                    taken = taken with { Left = taken.Left + 1 };
                    continue;
                }

                read++;
                var page = await pages.Read(item, cancel);
                taken = taken with { PageFailure = page.Failure ?? taken.PageFailure };
                if (page is { Passing: true } && (item.Mark?.Tries ?? 0) + 1 < options.Value.PageTries)
                {
                    await feeds.Mark(feed.Id, [new FeedItemMark(item.Item, item.Mark?.Content ?? "", item.Mark?.Url, (item.Mark?.Tries ?? 0) + 1)], cancel);
                    taken = taken with { Left = taken.Left + 1 };
                    continue;
                }

                item = page.Item;
            }

            if (item.Document.Title is null && item.Document.Body.Length == 0)
            {
                await feeds.Mark(feed.Id, [new FeedItemMark(item.Item, item.Content, item.Mark?.Url, 0)], cancel);
                continue;
            }

            // An article keeps the address under which it came in, whatever its page calls itself later.
            var url = item.Mark?.Url ?? item.Document.Url;
            batch.Add((item.Document with { Url = url }, new FeedItemMark(item.Item, item.Content, url, 0)));
            if (batch.Count >= (read > 0 ? MostPagesAtOnce : MostAtOnce))
            {
                taken = taken with { Articles = taken.Articles + await Send(feed, batch, cancel) };
            }
        }

        return taken with { Articles = taken.Articles + await Send(feed, batch, cancel) };
    }

    private async Task<int> Send(StoredFeed feed, List<(Document Document, FeedItemMark Mark)> batch, CancellationToken cancel)
    {
        if (batch.Count == 0)
        {
            return 0;
        }

        var receipts = await grains.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
        {
            Workspace = await workspaces.Ensure(feed.Workspace, cancel),
            Scope = "feed:" + feed.Id,
            Feed = feed.Id,
            Documents = [.. batch.Select(b => b.Document)],
        });
        await feeds.Mark(feed.Id, [.. batch.Select(b => b.Mark)], CancellationToken.None);
        batch.Clear();
        return receipts.Count(r => r.Status is IntakeStatus.Accepted or IntakeStatus.Updated);
    }
}

/// <summary>What came of a document.</summary>
internal sealed record FeedTaken
{
    /// <summary>How many new articles and versions.</summary>
    public int Articles { get; init; }

    /// <summary>How many items are left for the next visit.</summary>
    public int Left { get; init; }

    /// <summary>What stood in the way of a page; null when nothing did.</summary>
    public FeedFailure? PageFailure { get; init; }

    /// <summary>All items of the document.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];
}
