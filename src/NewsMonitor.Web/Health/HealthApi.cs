using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Health;

/// <summary>Whether the process lives, and whether articles can be accepted and updates read.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => TypedResults.Text("live")).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        routes.MapGet("/healthz/ready", Ready).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(ReadyState ready, StoreFailure failure, IPartitionStore partitions, IUpdateLog updates, CancellationToken cancellation)
    {
        if (!ready.Started || failure.Lost.IsCompleted)
        {
            return TypedResults.Json(new { status = "not ready", reason = failure.Lost.IsCompletedSuccessfully ? (await failure.Lost).Message : "the server is starting or stopping" }, ApiJson.Options, statusCode: 503);
        }

        var backlog = (await partitions.All(cancellation)).Sum(p => p.Head - p.Done);
        return TypedResults.Json(new { status = "ready", backlog, updates = updates.Latest }, ApiJson.Options);
    }
}
