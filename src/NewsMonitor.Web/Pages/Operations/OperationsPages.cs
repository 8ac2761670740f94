using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Operations;

/// <summary>The operations page.</summary>
internal static class OperationsPages
{
    private static readonly (string What, string Counter)[] Counters = [("documents taken in", "newsmonitor.intake.documents"), ("articles decided", "newsmonitor.assign.decisions"), ("updates published", "newsmonitor.publish.updates")];

    public static void Map(RouteGroupBuilder pages, RouteGroupBuilder fragments)
    {
        pages.MapGet("/operations", Page);
        fragments.MapGet("/operations", Page);
    }

    private static async Task<RazorComponentResult<OperationsPage>> Page(
        HttpContext context, IPartitionStore partitions, IUpdateLog updates, StageMeter meter, IGrainFactory grains, IOptions<PageOptions> options, TimeProvider time, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return new(new
        {
            View = new OperationsView
            {
                Address = new PageAddress { Workspace = WorkspaceLookup.Checked(context.Request.Query["workspace"]) },
                Now = time.GetUtcNow(),
                Partitions = await partitions.All(cancellation),
                Stages = meter.Stages,
                Rates = [.. Counters.Select(c => (c.What, meter.Rate(c.Counter)))],
                Silos = await Silos(grains),
                Updates = updates.Latest,
                Dashboard = options.Value.Dashboard.Length > 0 ? options.Value.Dashboard : null,
            },
        });
    }

    private static async Task<IReadOnlyList<SiloView>> Silos(IGrainFactory grains)
    {
        try
        {
            var hosts = await grains.GetGrain<IManagementGrain>(0).GetDetailedHosts(onlyActive: false);
            return [.. hosts.OrderBy(h => h.StartTime).Select(h => new SiloView(h.SiloName, h.Status.ToString().ToLowerInvariant(), new DateTimeOffset(h.StartTime, TimeSpan.Zero)))];
        }
        catch (OrleansException)
        {
            // The cluster changes over: the page shows the rest, and asks again.
            return [];
        }
    }
}
