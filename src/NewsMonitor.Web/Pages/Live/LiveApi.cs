using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>The stream that an open list listens to: server-sent events whose data is a <see cref="LiveFrame"/>. It belongs to the pages; programs read <c>/api/v1/updates</c>.</summary>
internal static class LiveApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/live", Stream).ExcludeFromDescription();

    private static ServerSentEventsResult<string> Stream(
        HttpContext context,
        UpdateRing ring,
        LiveClock clock,
        LiveFrames frames,
        IOptions<UpdateRingOptions> options,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        string? workspace,
        string? after,
        CancellationToken cancellation)
    {
        var name = WorkspaceLookup.Checked(workspace);
        var resumed = context.Request.Headers["Last-Event-ID"].ToString();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(ended);
        var reader = new LiveReader(ring, clock, frames, name, options.Value.Heartbeat, time);
        return TypedResults.ServerSentEvents(UpdatesApi.Quietly(reader.Events(resumed.Length > 0 ? resumed : after, ended.Token)));
    }
}
