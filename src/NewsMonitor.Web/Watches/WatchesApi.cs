using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>Watches over HTTP: make, list, show, change, pause, mute, remove.</summary>
internal static class WatchesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var reading = api.MapGroup("/watches").WithTags("Watches").RequireAuthorization(Scopes.Reader);
        reading.MapGet("", List).WithName("ListWatches").WithSummary("Your watches; all people's for operators");
        reading.MapGet("/{id}", Get).WithName("GetWatch").WithSummary("A watch, and how its deliveries stand").ProducesProblem(404);
        var writing = api.MapGroup("/watches").WithTags("Watches").RequireAuthorization(Scopes.Analyst);
        writing.MapPost("", Add).WithName("AddWatch").WithSummary("Makes a watch; each new secret is told in this answer and never again")
            .Accepts<WatchPost>("application/json").Produces<WatchRow>(201).ProducesProblem(400).ProducesProblem(422);
        writing.MapPut("/{id}", Change).WithName("ChangeWatch").WithSummary("Makes a watch what is sent; new deliveries get a secret, told in this answer only")
            .Accepts<WatchPost>("application/json").Produces<WatchRow>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        writing.MapDelete("/{id}", Remove).WithName("RemoveWatch").WithSummary("Removes a watch and all that it told").ProducesProblem(404);
        writing.MapPost("/{id}/pause", (string id, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation) => Pause(id, true, context, views, grains, cancellation))
            .WithName("PauseWatch").WithSummary("Pauses a watch: what comes meanwhile is not told").Produces<WatchRow>().ProducesProblem(404);
        writing.MapPost("/{id}/resume", (string id, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation) => Pause(id, false, context, views, grains, cancellation))
            .WithName("ResumeWatch").WithSummary("Lets a watch go on, from now").Produces<WatchRow>().ProducesProblem(404);
        writing.MapPost("/{id}/mute", Mute).WithName("MuteStory").WithSummary("Tells no more of a story, or again with {\"muted\": false}").ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<Tagged<ListAnswer<WatchRow>>> List([AsParameters] PageQuery page, HttpContext context, WatchViews views, string? workspace, CancellationToken cancellation) =>
        new(await views.List(WorkspaceLookup.Checked(workspace), context, page, cancellation));

    private static async Task<Tagged<WatchRow>> Get(string id, HttpContext context, WatchViews views, CancellationToken cancellation) => new(WatchRow.Of(await views.Find(id, context, cancellation)));

    private static async Task<Created<WatchRow>> Add(HttpContext context, WatchViews views, IGrainFactory grains, string? workspace, CancellationToken cancellation)
    {
        var into = WorkspaceLookup.Checked(workspace);
        var order = WatchFields.Read(await RequestBody.Read(context.Request, cancellation));
        var answer = Checked(await grains.GetGrain<IWatchDeskGrain>(into).Add(WatchViews.Caller(context), order), "");
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/v1/watches/{answer.Id}", WatchRow.Of(await views.Find(answer.Id!, context, cancellation), answer.Secrets));
    }

    private static async Task<Ok<WatchRow>> Change(string id, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        var order = WatchFields.Read(await RequestBody.Read(context.Request, cancellation));
        var answer = Checked(await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Change(WatchViews.Caller(context), id, order), id);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(WatchRow.Of(await views.Find(id, context, cancellation), answer.Secrets));
    }

    private static async Task<NoContent> Remove(string id, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        Checked(await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Remove(WatchViews.Caller(context), id), id);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<WatchRow>> Pause(string id, bool paused, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        Checked(await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Pause(WatchViews.Caller(context), id, paused), id);
        return TypedResults.Ok(WatchRow.Of(await views.Find(id, context, cancellation)));
    }

    private static async Task<NoContent> Mute(string id, MutePost post, HttpContext context, WatchViews views, IGrainFactory grains, CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        if (post.StoryId is not { } story || !StoryId.IsId(story))
        {
            throw ApiException.BadRequest("storyId is missing: name the story that is to be muted");
        }

        Checked(await grains.GetGrain<IWatchDeskGrain>(watch.Workspace).Mute(WatchViews.Caller(context), id, new StoryId(story), post.Muted ?? true), id);
        return TypedResults.NoContent();
    }

    /// <summary>The answer, when it was done.</summary>
    internal static WatchAnswer Checked(WatchAnswer answer, string id) => answer.Outcome switch
    {
        WatchOutcome.Done => answer,
        WatchOutcome.Unknown => throw WatchViews.Unknown(id),
        _ => throw ApiException.Unprocessable(answer.Reason!),
    };
}

/// <summary>What makes a watch.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The query.</param>
/// <param name="Since">From which time on it tells; null: from now.</param>
/// <param name="Frequency">everything, news (the default) or beginnings.</param>
/// <param name="Kinds">The kinds of change that count as news; none for the usual ones.</param>
/// <param name="AtMostEvery">The shortest time between two tellings of one story, in seconds.</param>
/// <param name="GrownPast">Numbers of articles at whose crossing a story is told of.</param>
/// <param name="Paused">True: it tells nothing.</param>
/// <param name="Everything">True when a query that matches nearly every story is meant.</param>
/// <param name="Deliveries">Where it delivers.</param>
internal sealed record WatchPost(
    string Name,
    string Query,
    DateTimeOffset? Since,
    string? Frequency,
    IReadOnlyList<string>? Kinds,
    double? AtMostEvery,
    IReadOnlyList<int>? GrownPast,
    bool? Paused,
    bool? Everything,
    IReadOnlyList<DeliveryPost>? Deliveries);

/// <summary>What makes a delivery.</summary>
/// <param name="Kind">webhook or email.</param>
/// <param name="Url">Where a webhook posts to.</param>
/// <param name="Format">json (the default), cloudevents or cloudevents-binary.</param>
/// <param name="To">The address of an e-mail.</param>
/// <param name="At">The times of day of a digest, such as 07:30; none: at once.</param>
/// <param name="Zone">The reader's time zone, such as Europe/Amsterdam.</param>
/// <param name="Quiet">When no letters go out.</param>
/// <param name="Id">The delivery of the watch that it changes.</param>
internal sealed record DeliveryPost(string Kind, string? Url, string? Format, string? To, IReadOnlyList<string>? At, string? Zone, QuietAnswer? Quiet, string? Id);

/// <summary>Which story is to be muted.</summary>
internal sealed record MutePost(string? StoryId, bool? Muted);
