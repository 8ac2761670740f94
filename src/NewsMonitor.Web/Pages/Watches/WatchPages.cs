using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>The pages of the watches; they work without a script.</summary>
internal static class WatchPages
{
    private const int RowsOfAPage = 100;
    private const int MostTold = 50;

    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(RouteGroupBuilder pages, RouteGroupBuilder fragments)
    {
        pages.MapMethods("/watches", Reading, List);
        pages.MapMethods("/watches/new", Reading, New);
        pages.MapMethods("/watches/{id}", Reading, One);
        pages.MapMethods("/watches/{id}/edit", Reading, Edit);
        fragments.MapGet("/watches/preview", Preview);
        fragments.MapGet("/watches/latest", Latest);
        fragments.MapGet("/watches/{id}", Body);
        WatchButtonsApi.Map(pages);
    }

    /// <summary>A watch as its page shows it.</summary>
    public static async Task<WatchView> View(HttpContext context, StoredWatch watch, IWatchLog log, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new WatchView
        {
            Address = StoryLists.Address(context.Request) with { Query = "", Workspace = watch.Workspace },
            Watch = watch,
            Told = await log.Newest(watch.Id, MostTold, cancellation),
            Deliveries = watch.Endpoints.Count == 0 ? [] : (await deliveries.List(watch.Id, null, null, MostTold, cancellation)).Items,
            Now = time.GetUtcNow(),
        };
    }

    private static async Task<RazorComponentResult<WatchesPage>> List(HttpContext context, WatchReading watches, IWatchLog log, TimeProvider time, string? after, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request) with { Query = "" };
        var found = await watches.List(context, address.Workspace, after, RowsOfAPage + 1, cancellation);
        var rows = new List<(StoredWatch, WatchEntry?)>();
        foreach (var watch in found.Take(RowsOfAPage))
        {
            rows.Add((watch, watch.Latest == 0 ? null : await log.Newest(watch.Id, 1, cancellation) is [var newest] ? newest : null));
        }

        context.Response.Headers.CacheControl = "no-cache";
        return new(new { View = new WatchesView { Address = address, Rows = rows, Next = found.Count > RowsOfAPage ? found[RowsOfAPage - 1].Id : null, Now = time.GetUtcNow() } });
    }

    /// <summary>The form of a new watch, begun with a search, or with a story that more is wanted of.</summary>
    private static async Task<RazorComponentResult<WatchFormPage>> New(HttpContext context, QueryPreview preview, WorkspaceLookup workspaces, IStoryStore stories, TimeProvider time, string? like, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request);
        var fields = WatchForm.Read(new FormCollection(context.Request.Query.ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal)));
        if (!string.IsNullOrEmpty(like))
        {
            var head = await StoriesApi.Head(like, stories, cancellation);
            fields = fields with { Query = SimilarQuery.Of(head, await stories.Told(head.Id, cancellation) ?? StoryTold.Empty), Name = $"More like “{head.Headline}”"[..Math.Min(200, head.Headline.Length + 12)] };
        }

        context.Response.Headers.CacheControl = "no-cache";
        var shown = fields.Query.Length == 0 ? null : await Ask(fields.Query, address, preview, workspaces, time, cancellation);
        return new(new { View = new WatchFormView { Address = address, Fields = fields, Preview = shown, Fault = shown?.Fault } });
    }

    private static async Task<RazorComponentResult<WatchPage>> One(string id, HttpContext context, WatchReading watches, IWatchLog log, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation) =>
        new(new { View = await View(context, await watches.Find(context, id, cancellation), log, deliveries, time, cancellation) });

    private static async Task<RazorComponentResult<WatchBody>> Body(string id, HttpContext context, WatchReading watches, IWatchLog log, IDeliveries deliveries, TimeProvider time, CancellationToken cancellation) =>
        new(new { View = await View(context, await watches.Find(context, id, cancellation), log, deliveries, time, cancellation) });

    private static async Task<RazorComponentResult<WatchFormPage>> Edit(string id, HttpContext context, WatchReading watches, CancellationToken cancellation)
    {
        var watch = await watches.Find(context, id, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return new(new { View = new WatchFormView { Address = StoryLists.Address(context.Request) with { Query = "", Workspace = watch.Workspace }, Id = id, Fields = WatchDraft.Of(watch) } });
    }

    private static async Task<RazorComponentResult<PreviewPart>> Preview(HttpContext context, QueryPreview preview, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request);
        context.Response.Headers.CacheControl = "no-store";
        return new(new { View = await Ask(address.Query, address, preview, workspaces, time, cancellation) });
    }

    /// <summary>What each watch told last, for the script that counts and notifies.</summary>
    private static async Task<Ok<IReadOnlyList<LatestTold>>> Latest(HttpContext context, WatchReading watches, IWatchLog log, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request);
        var latest = new List<LatestTold>();
        foreach (var watch in await watches.List(context, address.Workspace, null, RowsOfAPage, cancellation))
        {
            latest.Add(watch.Latest > 0 && await log.Newest(watch.Id, 1, cancellation) is [var newest]
                ? new LatestTold(watch.Id, watch.Settings.Name, newest.Sequence, WatchWords.Of(newest.Kind), newest.Headline, address.Story(newest.Story))
                : new LatestTold(watch.Id, watch.Settings.Name, 0, "", "", address.Beside($"/watches/{Uri.EscapeDataString(watch.Id)}")));
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok<IReadOnlyList<LatestTold>>(latest);
    }

    internal static async Task<PreviewView> Ask(string asked, PageAddress address, QueryPreview preview, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        var (query, fault) = Query.Parse(asked);
        return query is null ? PreviewView.Of(asked, fault!, time.GetUtcNow())
            : await workspaces.Perhaps(address.Workspace, cancellation) is { } workspace ? PreviewView.Of(asked, await preview.Of(workspace, query, QueryPreview.UsualDays, cancellation), address, time.GetUtcNow())
            : new PreviewView(asked, null, $"nothing is stored in '{address.Workspace}' yet", query.HoldsForNearlyEverything, [], time.GetUtcNow());
    }
}

/// <summary>What a watch told last; number 0 before the first.</summary>
internal sealed record LatestTold(string Id, string Name, long Sequence, string Kind, string Headline, string Address);
