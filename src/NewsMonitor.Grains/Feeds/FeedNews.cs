using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Feeds;

/// <summary>What of a document is new: items that were not seen, or say something else than before. Pure.</summary>
/// <param name="Pending">The news, oldest first.</param>
/// <param name="Present">All items of the document.</param>
internal sealed record FeedNews(IReadOnlyList<FeedNewsItem> Pending, IReadOnlyList<string> Present)
{
    /// <summary>Compares a document with what is known.</summary>
    /// <param name="settings">What the operator set.</param>
    /// <param name="parsed">The document.</param>
    /// <param name="known">The items that were seen.</param>
    /// <param name="oldest">The oldest entry of a sitemap that counts.</param>
    public static FeedNews Of(FeedSettings settings, ParsedFeed parsed, IReadOnlyDictionary<string, FeedItemMark> known, DateTimeOffset oldest)
    {
        var pending = new Dictionary<string, FeedNewsItem>(StringComparer.Ordinal);
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in parsed.Items)
        {
            if (Document(settings, parsed, item, oldest) is not { } document)
            {
                continue;
            }

            var key = StableHash.Id(item.Id ?? item.Link ?? StableHash.Id(document.Title ?? "", document.Body));
            var content = StableHash.Id(document.Title ?? "", document.Body, document.Url ?? "");
            if (!present.Add(key))
            {
                continue;
            }

            var mark = known.GetValueOrDefault(key);
            if (mark is null || mark.Content != content || mark.Tries > 0)
            {
                pending[key] = new FeedNewsItem(key, content, document, mark);
            }
        }

        return new FeedNews([.. pending.Values.OrderBy(p => p.Document.PublishedAt ?? DateTimeOffset.MaxValue)], [.. present]);
    }

    private static Document? Document(FeedSettings settings, ParsedFeed parsed, ParsedItem item, DateTimeOffset oldest)
    {
        // A sitemap names every page of a site: what is neither dated lately nor called news is none.
        var dated = item.Published ?? item.Updated;
        if (parsed.Format == "sitemap" && (dated < oldest || (dated is null && item.Title is null)))
        {
            return null;
        }

        var document = FeedDocuments.Of(parsed, item) ?? (parsed.Format == "sitemap" && item.Link is not null ? new Document { Id = item.Id, Url = item.Link, PublishedAt = dated, Language = item.Language } : null);
        return document is null ? null : document with
        {
            Source = settings.Outlet is { } outlet ? new Outlet(outlet, settings.Site) : document.Source,
            Language = document.Language ?? settings.Language,
        };
    }
}

/// <summary>An item that is new or changed.</summary>
/// <param name="Item">The hash of its identity.</param>
/// <param name="Content">The hash of what the feed says of it.</param>
/// <param name="Document">The item as a document.</param>
/// <param name="Mark">What is known of it; null when it was never seen.</param>
internal sealed record FeedNewsItem(string Item, string Content, Document Document, FeedItemMark? Mark);
