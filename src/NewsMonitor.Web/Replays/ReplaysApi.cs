using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Web.Replays;

/// <summary>Replays: a folder or file is sent through as if feeds brought it.</summary>
internal static class ReplaysApi
{
    private const double Fastest = 10_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/replays", Start).WithName("StartReplay").WithSummary("Starts a replay of a folder or file, into main or into a workspace of its own").ProducesProblem(400).ProducesProblem(422);
        api.MapGet("/replays", List).WithName("ListReplays").WithSummary("All replays, newest first");
        api.MapGet("/replays/{id}", Get).WithName("GetReplay").WithSummary("How far a replay is, and what it made").ProducesProblem(404);
        api.MapPost("/replays/{id}/pause", (string id, IGrainFactory g, IReplays r, CancellationToken c) => Control(id, ReplayControl.Pause, g, r, c)).WithName("PauseReplay").ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/replays/{id}/resume", (string id, IGrainFactory g, IReplays r, CancellationToken c) => Control(id, ReplayControl.Resume, g, r, c)).WithName("ResumeReplay").ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/replays/{id}/step", (string id, IGrainFactory g, IReplays r, CancellationToken c) => Control(id, ReplayControl.Step, g, r, c)).WithName("StepReplay").ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/replays/{id}/cancel", (string id, IGrainFactory g, IReplays r, CancellationToken c) => Control(id, ReplayControl.Cancel, g, r, c)).WithName("CancelReplay").ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<JsonHttpResult<ReplayStarted>> Start(ReplayPost? post, IGrainFactory grains, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(post?.Path))
        {
            throw ApiException.BadRequest("path is missing: name a folder or a file that holds articles");
        }

        var into = WorkspaceLookup.Checked(post.Into);
        var id = StableHash.Id("replay", post.Path, into, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var reason = await grains.GetGrain<IReplayGrain>(id).Begin(new ReplayRequest(post.Path, Speed(post.Speed), into, post.Loop ?? false, post.CarryActions ?? true));
        return reason is null
            ? TypedResults.Json(new ReplayStarted(id), ApiJson.Options, statusCode: StatusCodes.Status202Accepted)
            : throw ApiException.Unprocessable(reason);
    }

    private static async Task<Tagged<ListAnswer<ReplayAnswer>>> List(IReplays replays, IReading reading, CancellationToken cancellation)
    {
        var answers = new List<ReplayAnswer>();
        foreach (var replay in await replays.All(cancellation))
        {
            answers.Add(await Answer(replay, reading, cancellation));
        }

        return new(new(answers, null));
    }

    private static async Task<Tagged<ReplayAnswer>> Get(string id, IReplays replays, IReading reading, CancellationToken cancellation) =>
        new(await Answer(await replays.Find(id, cancellation) ?? throw ApiException.NotFound($"replay '{id}'"), reading, cancellation));

    private static async Task<NoContent> Control(string id, ReplayControl control, IGrainFactory grains, IReplays replays, CancellationToken cancellation)
    {
        _ = await replays.Find(id, cancellation) ?? throw ApiException.NotFound($"replay '{id}'");
        return await grains.GetGrain<IReplayGrain>(id).Control(control) ? TypedResults.NoContent() : throw ApiException.Conflict($"replay '{id}' has ended already");
    }

    private static async Task<ReplayAnswer> Answer(Replay r, IReading reading, CancellationToken cancellation) => new(
        r.Id,
        r.State.ToString().ToLowerInvariant(),
        r.Reason,
        Math.Max(r.Total, r.Done),
        r.Done,
        r.Duplicates,
        r.Round,
        r.Workspace.Name,
        r.Path,
        (await reading.Totals(r.Workspace, cancellation)).Stories);

    private static double Speed(JsonElement? speed) => speed switch
    {
        null or { ValueKind: JsonValueKind.Null } => 0,
        { ValueKind: JsonValueKind.String } s when s.GetString() == "max" => 0,
        { ValueKind: JsonValueKind.Number } n when n.GetDouble() is > 0 and <= Fastest => n.GetDouble(),
        { } other => throw ApiException.BadRequest($"speed {other} is not known: it is articles a second, above 0 and up to {Fastest}, or \"max\""),
    };
}

/// <summary>A replay to start.</summary>
internal sealed record ReplayPost(string? Path, JsonElement? Speed, string? Into, bool? Loop, bool? CarryActions = null);

/// <summary>A replay that was started.</summary>
internal sealed record ReplayStarted(string ReplayId);

/// <summary>How far a replay is.</summary>
internal sealed record ReplayAnswer(string Id, string State, string? Reason, long Total, long Done, long Duplicates, int Round, string Workspace, string Path, long Stories);
