using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Visits the pages of items that are teasers, with the same manners as feeds. Safe for use from many threads.</summary>
internal sealed class PageReading(IFetcher fetcher, PageExtractor extractor)
{
    /// <summary>True when the item's page is to be visited.</summary>
    public static bool IsWanted(FeedSettings settings, FeedNewsItem item) => FullText.IsWanted(
        settings.FullText switch { FeedFullText.Always => FullTextMode.Always, FeedFullText.Never => FullTextMode.Never, _ => FullTextMode.WhenShort },
        item.Document);

    /// <summary>The item with what its page adds; or the failure, and whether it passes by itself.</summary>
    public async Task<(FeedNewsItem Item, FeedFailure? Failure, bool Passing)> Read(FeedNewsItem item, CancellationToken cancel)
    {
        var visit = await fetcher.Fetch(new FetchRequest(item.Document.Url!, Accept: FetchRequest.Pages), cancel);
        if (visit.Body is not { } body)
        {
            return (item, visit.Failure ?? new FeedFailure(FeedStage.Http, $"{item.Document.Url} has no content"), visit.IsPassing);
        }

        var page = extractor.Extract(body.Span, visit.Url, visit.ContentType);
        return (item with { Document = FullText.Merge(item.Document, page) }, page.Body.Length == 0 ? new FeedFailure(FeedStage.Extract, $"{visit.Url} has no text") : null, false);
    }
}
