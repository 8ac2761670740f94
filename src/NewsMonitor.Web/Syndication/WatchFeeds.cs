using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Syndication;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Pages.Watches;
using NewsMonitor.Web.Pages.Words;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web.Syndication;

/// <summary>Makes a feed of what a watch told: an entry for each thing, which never changes.</summary>
internal sealed class WatchFeeds(WatchReading watches, IWatchLog log, StoryFeeds feeds, FeedAddresses addresses, IOptions<SyndicationOptions> options)
{
    /// <summary>The feed. Throws a 404 for another person's watch, as for none.</summary>
    public async Task<FeedDocument> Of(string id, HttpContext context, CancellationToken cancellation)
    {
        var watch = await watches.Find(context, id, cancellation);
        var place = new PageAddress { Workspace = watch.Workspace };
        var page = addresses.Absolute(context.Request, place.Beside($"/watches/{Uri.EscapeDataString(id)}"));
        var told = await log.Newest(watch.Id, options.Value.Entries, cancellation);
        return feeds.Document(context.Request, page, watch.Settings.Name, [.. told.Select(entry => Entry(page, addresses.Absolute(context.Request, place.Story(entry.Story)), entry))]);
    }

    private static FeedEntry Entry(Uri page, Uri story, WatchEntry entry) => new()
    {
        Id = new Uri(string.Create(CultureInfo.InvariantCulture, $"{page.AbsoluteUri}#t{entry.Sequence}")),
        Link = story,
        Title = entry.Headline,
        Summary = $"{WatchWords.Of(entry.Kind)}: {Counted.Of(entry.ArticleCount, "article")}",
        Published = entry.At,
        Updated = entry.At,
        Categories = [WatchWords.Of(entry.Kind)],
    };
}
