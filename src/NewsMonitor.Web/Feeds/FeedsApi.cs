using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Feeds;

/// <summary>Feeds over HTTP: add, list, show, change, poll, remove, preview, and as OPML.</summary>
internal static class FeedsApi
{
    /// <summary>Maps the reading and the writing endpoints, each in a group of its own, so that a filter can be put before them.</summary>
    public static (RouteGroupBuilder Reading, RouteGroupBuilder Writing) Map(RouteGroupBuilder api)
    {
        var reading = api.MapGroup("").WithTags("Feeds");
        reading.MapGet("/feeds", List).WithName("ListFeeds").WithSummary("All feeds over HTTP, with how they stand");
        reading.MapGet("/feeds/{id}", Get).WithName("GetFeed").WithSummary("A feed with its last visits").ProducesProblem(404);
        reading.MapGet("/opml", Export).WithName("ExportFeeds").WithSummary("The feeds as OPML 2.0").Produces<string>(200, "text/x-opml");
        var writing = api.MapGroup("").WithTags("Feeds");
        writing.MapPost("/feeds", Add).WithName("AddFeed").WithSummary("Adds a feed; a site's address suffices").Accepts<FeedPost>("application/json").ProducesProblem(400).ProducesProblem(422);
        writing.MapPatch("/feeds/{id}", Change).WithName("ChangeFeed").WithSummary("Changes the named fields; null resets one").Accepts<FeedPost>("application/json").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        writing.MapDelete("/feeds/{id}", Remove).WithName("RemoveFeed").WithSummary("Removes a feed; its articles stay").ProducesProblem(404);
        writing.MapPost("/feeds/{id}/poll", Poll).WithName("PollFeed").WithSummary("Makes a feed due now").ProducesProblem(404).ProducesProblem(409);
        writing.MapPost("/feeds/preview", Preview).WithName("PreviewFeed").WithSummary("The feeds of an address, and what would come in; adds nothing").Accepts<FeedPost>("application/json").ProducesProblem(400).ProducesProblem(422);
        writing.MapPost("/opml", Import).WithName("ImportFeeds").WithSummary("Adds the feeds of an OPML list").Accepts<string>("text/x-opml", "application/xml").ProducesProblem(422);
        return (reading, writing);
    }

    private static async Task<Tagged<ListAnswer<FeedRow>>> List([AsParameters] PageQuery page, FeedViews views, string? workspace, CancellationToken cancellation)
    {
        var (rows, next) = await views.List(WorkspaceLookup.Checked(workspace), page.From, page.Rows, cancellation);
        return new(new(rows, next));
    }

    private static async Task<Tagged<FeedRow>> Get(string id, FeedViews views, CancellationToken cancellation) => new(await views.Find(id, cancellation) ?? throw Unknown(id));

    private static async Task<IResult> Add(HttpRequest request, IGrainFactory grains, FeedViews views, string? workspace, CancellationToken cancellation)
    {
        var into = WorkspaceLookup.Checked(workspace);
        var order = FeedFields.New(await RequestBody.Read(request, cancellation));
        var answer = await grains.GetGrain<IFeedDeskGrain>(0).Add(into, order);
        var feed = answer.Outcome is FeedOutcome.Done or FeedOutcome.Exists ? await views.Find(answer.Id!, cancellation) : throw ApiException.Unprocessable(answer.Reason!);
        return answer.Outcome == FeedOutcome.Done ? TypedResults.Created($"/api/v1/feeds/{answer.Id}", feed) : TypedResults.Ok(feed);
    }

    private static async Task<Ok<FeedRow>> Change(string id, HttpRequest request, IGrainFactory grains, IFeeds feeds, FeedViews views, CancellationToken cancellation)
    {
        var feed = await feeds.Find(id, cancellation) ?? throw Unknown(id);
        var order = FeedFields.Changed(feed.Settings, await RequestBody.Read(request, cancellation));
        var answer = await grains.GetGrain<IFeedDeskGrain>(0).Change(id, feed.Revision, order);
        return answer.Outcome switch
        {
            FeedOutcome.Done => TypedResults.Ok(await views.Find(id, cancellation)),
            FeedOutcome.Stale => throw ApiException.Conflict($"feed '{id}' was changed by somebody else meanwhile: read it and try again"),
            FeedOutcome.Refused => throw ApiException.Unprocessable(answer.Reason!),
            _ => throw Unknown(id),
        };
    }

    private static async Task<NoContent> Remove(string id, IGrainFactory grains)
    {
        var answer = await grains.GetGrain<IFeedDeskGrain>(0).Remove(id);
        return answer.Outcome == FeedOutcome.Done ? TypedResults.NoContent() : throw Unknown(id);
    }

    private static async Task<Accepted<FeedRow>> Poll(string id, IGrainFactory grains, FeedViews views, CancellationToken cancellation)
    {
        var answer = await grains.GetGrain<IFeedDeskGrain>(0).Poll(id);
        return answer.Outcome switch
        {
            FeedOutcome.Done => TypedResults.Accepted($"/api/v1/feeds/{id}", await views.Find(id, cancellation)),
            FeedOutcome.Refused => throw ApiException.Conflict(answer.Reason!),
            _ => throw Unknown(id),
        };
    }

    private static async Task<Ok<PreviewAnswer>> Preview(HttpRequest request, IGrainFactory grains, CancellationToken cancellation)
    {
        var address = FeedFields.Address(await RequestBody.Read(request, cancellation));
        var preview = await grains.GetGrain<IFeedDeskGrain>(0).Preview(address);
        return preview.Feeds.Count > 0 ? TypedResults.Ok(PreviewAnswer.Of(preview)) : throw ApiException.Unprocessable($"{preview.Stage}: {preview.Reason}");
    }

    private static async Task<IResult> Export(IGrainFactory grains, string? workspace) =>
        TypedResults.Text(await grains.GetGrain<IFeedDeskGrain>(0).Export(WorkspaceLookup.Checked(workspace)), "text/x-opml; charset=utf-8");

    private static async Task<Ok<OpmlAnswer>> Import(HttpRequest request, IGrainFactory grains, string? workspace, CancellationToken cancellation)
    {
        var body = await RequestBody.Read(request, cancellation);
        var receipt = await grains.GetGrain<IFeedDeskGrain>(0).Import(WorkspaceLookup.Checked(workspace), body.ToArray());
        return receipt.Reason is null ? TypedResults.Ok(OpmlAnswer.Of(receipt)) : throw ApiException.Unprocessable(receipt.Reason);
    }

    private static ApiException Unknown(string id) => ApiException.NotFound($"feed '{id}'");
}
