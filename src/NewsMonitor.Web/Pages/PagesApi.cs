using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages.Assets;
using NewsMonitor.Web.Pages.Feeds;
using NewsMonitor.Web.Pages.Frame;
using NewsMonitor.Web.Pages.Hand;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Pages.Live;
using NewsMonitor.Web.Pages.Operations;
using NewsMonitor.Web.Pages.Quarantine;
using NewsMonitor.Web.Pages.Replays;
using NewsMonitor.Web.Pages.Story;
using NewsMonitor.Web.Pages.Versions;
using NewsMonitor.Web.Pages.Watches;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Pages;

/// <summary>The pages, and the fragments of them that the script asks for.</summary>
internal static class PagesApi
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        AssetsApi.Map(routes);
        LiveApi.Map(routes);
        var pages = routes.MapGroup("").AddEndpointFilter<PageFaults>().ExcludeFromDescription();
        pages.MapMethods("/", Reading, List);
        pages.MapMethods("/stories/{id}", Reading, Story);
        FeedPages.Map(pages);
        ArticlePages.Map(pages);
        var fragments = routes.MapGroup("/fragments").ExcludeFromDescription();
        HandPages.Map(pages);
        ReplayPages.Map(pages, fragments);
        QuarantinePages.Map(pages, fragments);
        OperationsPages.Map(pages, fragments);
        WatchPages.Map(pages, fragments);
        fragments.MapGet("/stories", Rows);
        fragments.MapGet("/stories/{id}", StoryNews);
    }

    private static async Task<RazorComponentResult<ListPage>> List(HttpContext context, StoryLists lists, IOptions<PageOptions> options, string? after, CancellationToken cancellation)
    {
        var view = await lists.Read(StoryLists.Address(context.Request), after, cancellation);
        Fresh(context);
        return new(new { View = view with { Server = $"{context.Request.Scheme}://{context.Request.Host}" }, options.Value.ReplayInto });
    }

    private static async Task<RazorComponentResult<StoryList>> Rows(HttpContext context, StoryLists lists, string[]? id, string? after, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request);
        Fresh(context);
        return new(new { View = id is { Length: > 0 } ? await lists.Some(address, id, cancellation) : await lists.Read(address, after, cancellation) });
    }

    private static async Task<Results<RazorComponentResult<StoryPage>, RedirectHttpResult>> Story(string id, HttpContext context, IStoryStore stories, StoryPages pages, string? after, CancellationToken cancellation)
    {
        var cursor = pages.Cursor;
        var head = await StoriesApi.Head(id, stories, cancellation);
        if (head.Ended)
        {
            return StoriesApi.Moved(context.Request, id, await StoriesApi.Survivor(head, stories, cancellation));
        }

        Fresh(context);
        return new RazorComponentResult<StoryPage>(new { View = await pages.Read(head, cursor, string.IsNullOrEmpty(after) ? null : after, cancellation) });
    }

    private static async Task<Results<RazorComponentResult<StoryBody>, RedirectHttpResult>> StoryNews(string id, HttpContext context, IStoryStore stories, StoryPages pages, string? version, CancellationToken cancellation)
    {
        var cursor = pages.Cursor;
        var head = await StoriesApi.Head(id, stories, cancellation);
        if (head.Ended)
        {
            return StoriesApi.Moved(context.Request, id, await StoriesApi.Survivor(head, stories, cancellation));
        }

        Fresh(context);
        return new RazorComponentResult<StoryBody>(new
        {
            View = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? await pages.Since(head, cursor, known, cancellation) : await pages.Read(head, cursor, null, cancellation),
        });
    }

    private static void Fresh(HttpContext context) => context.Response.Headers.CacheControl = "no-cache";
}
