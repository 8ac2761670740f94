using Microsoft.Extensions.Options;
using NewsMonitor.Grains;
using NewsMonitor.Server.Dashboard;
using NewsMonitor.Server.Telemetry;
using NewsMonitor.Web;

namespace NewsMonitor.Server.Startup;

/// <summary>Puts the process together: settings, store, silo, web, telemetry.</summary>
internal static class ServerBuilder
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(args, CommandLine.Short);
        Defaults(builder.Configuration);
        Exposure.GuardHost(builder.Configuration);
        builder.WebHost.UseUrls(builder.Configuration["urls"]!);
        var stopping = builder.Configuration.GetSection("NewsMonitor:Stopping").Get<StopOptions>() ?? new StopOptions();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = stopping.Gracefully);
        builder.Services.AddOptions<StopOptions>().Bind(builder.Configuration.GetSection("NewsMonitor:Stopping")).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<StopOptions>, StopOptionsValidator>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStore();
        builder.Services.AddWeb(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.UseClustering(builder.Configuration);
            silo.AddPipeline(builder.Configuration);
            silo.AddGrainDashboard(builder.Configuration);
        });
        builder.AddTelemetry();
        builder.Services.AddSingleton<PipelineWake>().AddHostedService<PipelineStart>().AddHostedService<PipelineKeeper>();
        return builder.Build();
    }

    /// <summary>What nobody has set, and paths that begin at the root.</summary>
    private static void Defaults(ConfigurationManager settings)
    {
        var home = settings["NewsMonitor:Root"] is { Length: > 0 } root ? Path.GetFullPath(root) : HomeFolder.Find();
        settings["NewsMonitor:Root"] = home;
        settings["NewsMonitor:Store:Directory"] = settings["NewsMonitor:Store:Directory"] is { Length: > 0 } data ? Path.GetFullPath(data) : Path.Combine(home, "data");
        if (string.IsNullOrEmpty(settings["urls"]))
        {
            settings["urls"] = "http://localhost:5080";
        }
    }
}
