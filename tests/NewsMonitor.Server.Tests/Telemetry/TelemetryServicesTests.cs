using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Server.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Telemetry;

/// <summary>What goes to a collector, as a collector gets it.</summary>
public sealed class TelemetryServicesTests
{
    [Fact]
    public async Task Collector_gets_metrics_and_traces_with_the_name_of_the_host()
    {
        var got = new Dictionary<string, TaskCompletionSource<string>> { ["/v1/metrics"] = new(), ["/v1/traces"] = new() };
        await using var collector = await Collector((path, body) => got[path].TrySetResult(body));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:5080"), new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ]);
        builder.AddTelemetry();
        builder.Services.AddSingleton<PipelineTelemetry>();
        await using var app = builder.Build();

        // Listeners first: what is counted before them is counted for nobody.
        var (metrics, traces) = (app.Services.GetRequiredService<MeterProvider>(), app.Services.GetRequiredService<TracerProvider>());
        app.Services.GetRequiredService<PipelineTelemetry>().Begin("intake").Dispose();
        metrics.ForceFlush();
        traces.ForceFlush();

        var sent = await got["/v1/metrics"].Task.WaitAsync(TimeSpan.FromSeconds(30));
        sent.ShouldContain("newsmonitor.stage.duration");
        sent.ShouldContain($"{Environment.MachineName}:5080");
        (await got["/v1/traces"].Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldContain("intake");
    }

    [Theory]
    [InlineData("http://+:8080", ":8080")]
    [InlineData("http://localhost:5080;http://localhost:5081", ":5080")]
    [InlineData("", "")]
    public void Host_is_told_from_others_by_machine_and_port(string urls, string end) =>
        TelemetryServices.Instance(new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build()).ShouldBe(Environment.MachineName + end);

    [Fact]
    public void Durations_are_divided_as_finely_as_they_are_short()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        var divided = new List<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                // Other tests have meters too.
                if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { } boundaries })
                {
                    divided.AddRange(boundaries);
                }
            },
        };
        listener.Start();
        using var telemetry = new PipelineTelemetry(meters);

        divided.Count(boundary => boundary < 0.1).ShouldBeGreaterThan(4);
        divided.Max().ShouldBeGreaterThanOrEqualTo(10);
    }

    private static async Task<WebApplication> Collector(Action<string, string> got)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/{kind}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            got(request.Path, await reader.ReadToEndAsync());
        });
        await app.StartAsync();
        return app;
    }
}
