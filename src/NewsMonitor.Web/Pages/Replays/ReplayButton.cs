using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Replays;

/// <summary>The button that replays the test feed, and the one that stops a replay.</summary>
internal static class ReplayButton
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/replays/seeds", Start);
        pages.MapPost("/replays/{id}/cancel", Cancel);
    }

    private static async Task<SeeOther> Start(HttpRequest request, IGrainFactory grains, IOptions<PageOptions> options, TimeProvider time)
    {
        Check(request);
        var page = options.Value;
        var id = Model.StableHash.Id("replay", page.ReplayPath, page.ReplayInto, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        var reason = await grains.GetGrain<IReplayGrain>(id).Begin(new ReplayRequest(page.ReplayPath, page.ReplaySpeed, page.ReplayInto, Loop: false));
        return reason is null ? new SeeOther(new PageAddress { Workspace = page.ReplayInto }.Home) : throw ApiException.Unprocessable(reason);
    }

    private static async Task<SeeOther> Cancel(string id, HttpRequest request, IGrainFactory grains, IReplays replays, CancellationToken cancellation)
    {
        Check(request);
        var replay = await replays.Find(id, cancellation) ?? throw ApiException.NotFound($"replay '{id}'");
        await grains.GetGrain<IReplayGrain>(id).Control(ReplayControl.Cancel);
        return new SeeOther(new PageAddress { Workspace = replay.Workspace.Name }.Home);
    }

    private static void Check(HttpRequest request)
    {
        if (!SameOrigin.Sent(request))
        {
            throw new ApiException(StatusCodes.Status403Forbidden, "this button can only be pressed on a page of this server");
        }
    }
}
