using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Web.Feeds;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Pages.Replays;

namespace NewsMonitor.Web.Pages.Feeds;

/// <summary>The page of the feeds and its buttons; works without a script.</summary>
internal static class FeedPages
{
    private const int RowsOfAPage = 200;

    /// <summary>Maps the page, and its buttons in a group of their own, so that a filter can be put before them.</summary>
    public static RouteGroupBuilder Map(RouteGroupBuilder pages)
    {
        pages.MapMethods("/feeds", ["GET", "HEAD"], Show);
        var buttons = pages.MapGroup("/feeds").AddEndpointFilter(OnlyOurs);
        buttons.MapPost("/add", Add);
        buttons.MapPost("/{id}/{deed}", Do);
        return buttons;
    }

    private static async Task<RazorComponentResult<FeedsPage>> Show(HttpContext context, FeedViews views, IGrainFactory grains, TimeProvider time, string? preview, string? id, string? after, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request) with { Query = "" };
        var (rows, next) = await views.List(WorkspaceLookup.Checked(address.Workspace), after, RowsOfAPage, cancellation);
        var open = string.IsNullOrEmpty(id) ? null : await views.Find(id, cancellation);
        context.Response.Headers.CacheControl = "no-cache";
        return new(new
        {
            View = new FeedsView
            {
                Address = address,
                Rows = rows,
                Next = next,
                Open = open,
                Asked = preview,
                Preview = string.IsNullOrWhiteSpace(preview) ? null : await grains.GetGrain<IFeedDeskGrain>(0).Preview(preview),
                Now = time.GetUtcNow(),
            },
        });
    }

    private static async Task<SeeOther> Add(HttpRequest request, IGrainFactory grains, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var workspace = WorkspaceLookup.Checked(form["workspace"]);
        var answer = await grains.GetGrain<IFeedDeskGrain>(0).Add(workspace, new FeedOrder { Url = form["url"].ToString() });
        return answer.Id is { } id ? new SeeOther(FeedsView.Link(workspace, id)) : throw ApiException.Unprocessable(answer.Reason!);
    }

    private static async Task<SeeOther> Do(string id, string deed, HttpRequest request, IGrainFactory grains, NewsMonitor.Storage.IFeeds feeds, CancellationToken cancellation)
    {
        var feed = await feeds.Find(id, cancellation) ?? throw ApiException.NotFound($"feed '{id}'");
        var desk = grains.GetGrain<IFeedDeskGrain>(0);
        var answer = deed switch
        {
            "pause" or "resume" => await desk.Change(id, feed.Revision, FeedFields.Order(feed.Settings) with { Paused = deed == "pause" }),
            "poll" => await desk.Poll(id),
            "remove" => await desk.Remove(id),
            _ => throw ApiException.NotFound($"button '{deed}'"),
        };
        return answer.Outcome is FeedOutcome.Done or FeedOutcome.Unknown
            ? new SeeOther(deed == "remove" ? FeedsView.Link(feed.Workspace, null) : FeedsView.Link(feed.Workspace, id))
            : throw ApiException.Conflict(answer.Reason ?? "somebody else changed the feed meanwhile: look again and press once more");
    }

    private static ValueTask<object?> OnlyOurs(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => SameOrigin.Sent(context.HttpContext.Request)
        ? next(context)
        : throw new ApiException(StatusCodes.Status403Forbidden, "this button can only be pressed on a page of this server");
}
