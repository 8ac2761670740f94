using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.Replays;
using NewsMonitor.Web.Quarantine;

namespace NewsMonitor.Web.Pages.Quarantine;

/// <summary>The quarantine page and its buttons.</summary>
internal static class QuarantinePages
{
    private const int Rows = 50;

    public static void Map(RouteGroupBuilder pages, RouteGroupBuilder fragments)
    {
        pages.MapGet("/quarantine", Page);
        fragments.MapGet("/quarantine", Page);
        pages.MapPost("/quarantine/{id}/retry", Retry);
        pages.MapPost("/quarantine/{id}/discard", Discard);
    }

    private static async Task<RazorComponentResult<QuarantinePage>> Page(HttpContext context, IQuarantine quarantine, WorkspaceLookup workspaces, TimeProvider time, string? workspace, string? after, CancellationToken cancellation)
    {
        var items = await quarantine.Waiting(await workspaces.Existing(workspace, cancellation), string.IsNullOrEmpty(after) ? null : after, Rows + 1, cancellation);
        context.Response.Headers.CacheControl = "no-cache";
        return new(new { View = new QuarantineView(At(workspace), [.. items.Take(Rows)], items.Count > Rows ? items[Rows - 1].Id : null, time.GetUtcNow()) });
    }

    private static async Task<SeeOther> Retry(string id, HttpRequest request, IQuarantine quarantine, IGrainFactory grains, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        SameOrigin.Check(request);
        await QuarantineApi.Retry(id, quarantine, grains, workspaces, workspace, cancellation);
        return new SeeOther(At(workspace).Beside("/quarantine"));
    }

    private static async Task<SeeOther> Discard(string id, HttpRequest request, IQuarantine quarantine, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        SameOrigin.Check(request);
        await QuarantineApi.Discard(id, quarantine, workspaces, workspace, cancellation);
        return new SeeOther(At(workspace).Beside("/quarantine"));
    }

    private static PageAddress At(string? workspace) => new() { Workspace = WorkspaceLookup.Checked(workspace) };
}
