using System.Globalization;
using NewsMonitor.Grains.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsMonitor.Server.Telemetry;

/// <summary>OpenTelemetry: the pipeline's traces and metrics, Orleans' own meters, and those of the web host.</summary>
internal static class TelemetryServices
{
    private static readonly string[] Meters = [PipelineTelemetry.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Exports to the console when <c>NewsMonitor:Telemetry:Console</c> is true, and by OTLP when the standard environment variable names an endpoint.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var console = builder.Configuration.GetValue<bool>("NewsMonitor:Telemetry:Console");
        var otlp = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService("newsmonitor", serviceInstanceId: Instance(builder.Configuration)).AddEnvironmentVariableDetector());
        if (!console && !otlp)
        {
            return;
        }

        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            _ = console ? metrics.AddConsoleExporter() : metrics;
            _ = otlp ? metrics.AddOtlpExporter() : metrics;
        });
        telemetry.WithTracing(traces =>
        {
            traces.AddSource(PipelineTelemetry.Name).AddAspNetCoreInstrumentation();
            _ = console ? traces.AddConsoleExporter() : traces;
            _ = otlp ? traces.AddOtlpExporter() : traces;
        });
    }

    /// <summary>One host's name for all its lives, so that its curves go on after a restart; <c>OTEL_RESOURCE_ATTRIBUTES</c> may say another.</summary>
    internal static string Instance(IConfiguration settings)
    {
        var address = settings["urls"]?.Split(';')[0] is { Length: > 0 } url ? BindingAddress.Parse(url) : null;
        return address is null ? Environment.MachineName : string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{address.Port}");
    }
}
