using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Watches;

/// <summary>What a watch tells, as server-sent events (WHATWG HTML, 9.2), resumable.</summary>
internal static class WatchStreamApi
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/watches/{id}/stream", Stream).WithTags("Watches").RequireAuthorization(Scopes.Reader)
        .WithName("StreamWatch").WithSummary("What the watch tells as server-sent events; Last-Event-ID or after resumes, after {id}-0 begins with the first")
        .Produces<string>(200, "text/event-stream").ProducesProblem(404);

    private static async Task<ServerSentEventsResult<string>> Stream(
        string id,
        HttpContext context,
        WatchViews views,
        IWatchLog entries,
        IUpdateLog updates,
        IOptions<UpdateRingOptions> options,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        string? after,
        CancellationToken cancellation)
    {
        var watch = await views.Find(id, context, cancellation);
        var resumed = context.Request.Headers["Last-Event-ID"].ToString();
        var requested = resumed.Length > 0 ? resumed : string.IsNullOrEmpty(after) ? null : after;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(ended);
        return TypedResults.ServerSentEvents(UpdatesApi.Quietly(new WatchStream(watch, entries, updates, options.Value.Heartbeat, time).Events(requested, ended.Token)));
    }
}
