using System.Net;
using NewsMonitor.Model;
using Orleans.Dashboard;

namespace NewsMonitor.Server.Dashboard;

/// <summary>Puts the Orleans Dashboard under <c>/dashboard</c>. It knows no keys of its own: it is for this machine only unless the settings say otherwise, and for operators.</summary>
internal static class GrainDashboard
{
    /// <summary>Where it is.</summary>
    public const string Address = "/dashboard";

    /// <summary>Adds what it needs to the silo, and the link to the operations page.</summary>
    public static void AddGrainDashboard(this ISiloBuilder silo, IConfiguration settings)
    {
        if (!Options(settings).Enabled)
        {
            return;
        }

        if (string.IsNullOrEmpty(settings["NewsMonitor:Pages:Dashboard"]))
        {
            settings["NewsMonitor:Pages:Dashboard"] = Address + "/";
        }

        // The live log may hold what only an operator of the machine should read.
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
    }

    /// <summary>Maps it, when this server has it.</summary>
    public static void MapGrainDashboard(this WebApplication app)
    {
        var options = Options(app.Configuration);
        if (!options.Enabled)
        {
            return;
        }

        app.UseWhen(context => context.Request.Path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase), branch => branch.Use(async (context, next) =>
        {
            if (Allows(context.Connection.RemoteIpAddress, options))
            {
                await next(context);
                return;
            }

            await Results.Problem("the dashboard is for this machine only; NewsMonitor:Dashboard:BeyondLoopback true opens it to operators elsewhere", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        }));
        app.MapOrleansDashboard(Address).RequireAuthorization(AccessScope.Operator.ToString().ToLowerInvariant());
    }

    /// <summary>Whether a caller from an address may look; no address is a pipe of this machine.</summary>
    public static bool Allows(IPAddress? caller, GrainDashboardOptions options) => options.BeyondLoopback || caller is null || IPAddress.IsLoopback(caller);

    private static GrainDashboardOptions Options(IConfiguration settings) => settings.GetSection("NewsMonitor:Dashboard").Get<GrainDashboardOptions>() ?? new();
}
