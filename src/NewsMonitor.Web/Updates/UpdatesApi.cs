using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Updates;

/// <summary>Story updates as server-sent events (WHATWG HTML, 9.2), resumable by cursor.</summary>
internal static class UpdatesApi
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/updates", Stream).WithName("StreamUpdates").WithSummary("Story updates as server-sent events; Last-Event-ID or after resumes; story keeps to one story, q to stories that a query holds for")
        .Produces<string>(200, "text/event-stream").ProducesProblem(400).ProducesProblem(404);

    private static async Task<ServerSentEventsResult<string>> Stream(
        HttpContext context,
        UpdateRing ring,
        IOptions<UpdateRingOptions> options,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        WorkspaceLookup workspaces,
        IStoryStore stories,
        IUpdateLog log,
        string? workspace,
        string? after,
        string? story,
        string? q,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        var query = SearchRequest.Read(q);
        var key = await workspaces.Existing(workspace, cancellation);
        var resumed = context.Request.Headers["Last-Event-ID"].ToString();
        var requested = resumed.Length > 0 ? resumed : string.IsNullOrEmpty(after) ? null : after;
        var filter = string.IsNullOrEmpty(story) ? UpdateFilter.All(key) : await OfStory(key, story, requested, stories, log, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(ended);
        return TypedResults.ServerSentEvents(Quietly(new UpdateReader(ring, filter, options.Value.Heartbeat, time, query.Root is null ? null : ActivatorUtilities.CreateInstance<QueryFilter>(services, query)).Events(requested, ended.Token)));
    }

    /// <summary>A reader that leaves, or a server that stops, ends the stream without an error.</summary>
    internal static async IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<string>> Quietly(IAsyncEnumerable<System.Net.ServerSentEvents.SseItem<string>> events)
    {
        await using var items = events.GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return items.Current;
        }
    }

    /// <summary>A story that merged before the reader's place goes on in its survivor from the start.</summary>
    private static async Task<UpdateFilter> OfStory(WorkspaceKey workspace, string id, string? requested, IStoryStore stories, IUpdateLog log, CancellationToken cancellation)
    {
        var head = await StoriesApi.Head(id, stories, cancellation);
        var followed = new List<StoryId> { head.Id };
        var from = Cursor.TryParse(requested, out var cursor) && cursor.Epoch == log.Epoch ? cursor.Sequence : log.Latest;
        while (head?.MergedInto is { } survivor && await log.OfStory(head.Id, head.Version - 1, 1, cancellation) is [var last] && last.Cursor.Sequence <= from)
        {
            followed.Add(survivor);
            head = await stories.Head(survivor, cancellation);
        }

        return UpdateFilter.Of(workspace, followed);
    }
}
