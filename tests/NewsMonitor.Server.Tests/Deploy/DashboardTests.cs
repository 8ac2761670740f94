using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>The Grafana dashboard asks for what the service tells, under the names that Prometheus gives it.</summary>
public sealed partial class DashboardTests
{
    /// <summary>Of the web host and of .NET; theirs are published by the runtime only.</summary>
    private static readonly string[] Others = ["http_server_request_duration_seconds_bucket", "http_server_request_duration_seconds_count", "dotnet_process_memory_working_set_bytes", "dotnet_process_cpu_time_seconds_total"];

    private readonly JsonElement _dashboard = JsonDocument.Parse(DeployFiles.Text("grafana-dashboard.json")).RootElement;

    [Fact]
    public void Every_metric_of_a_panel_exists_and_every_metric_of_ours_is_shown()
    {
        var ours = Instruments().SelectMany(PrometheusNames).ToList();
        var asked = Expressions().SelectMany(e => Metric().Matches(By().Replace(e, "")).Select(m => m.Value)).Distinct().ToList();

        asked.Except(ours).Except(Others).ShouldBeEmpty();
        Instruments().Where(i => !PrometheusNames(i).Intersect(asked).Any()).Select(i => i.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_label_of_a_panel_exists()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "NewsMonitor.Grains", "Telemetry", "PipelineTelemetry.cs")) + File.ReadAllText(Path.Combine(Repository.Root, "src", "NewsMonitor.Server", "Startup", "PipelineStart.cs"));
        var labels = Tag().Matches(source).Select(m => m.Groups[1].Value).Concat(["le", "instance", "job", "http_route", "http_response_status_code"]);

        Expressions().SelectMany(e => By().Matches(e).SelectMany(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))).Distinct().Except(labels).ShouldBeEmpty();
    }

    [Fact]
    public void Panels_can_be_told_apart_and_ask_the_source_that_is_chosen()
    {
        var panels = _dashboard.GetProperty("panels").EnumerateArray().ToList();

        panels.Count.ShouldBeGreaterThan(8);
        panels.Select(p => p.GetProperty("id").GetInt32()).ShouldBeUnique();
        panels.Select(p => p.GetProperty("title").GetString()).ShouldBeUnique();
        panels.ShouldAllBe(p => p.GetProperty("datasource").GetProperty("uid").GetString() == "${source}");
        _dashboard.GetProperty("templating").GetProperty("list")[0].GetProperty("name").GetString().ShouldBe("source");
    }

    private static List<Instrument> Instruments()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var telemetry = new PipelineTelemetry(services.GetRequiredService<IMeterFactory>());
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == PipelineTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, services.GetRequiredService<IMeterFactory>()))
                {
                    found.Add(instrument);
                }
            },
        };
        telemetry.ObserveBacklog(() => []);
        listener.Start();
        return found;
    }

    /// <summary>As the collector's exporter makes them: dots become underscores, the unit follows unless it stands in braces, a counter ends in total.</summary>
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return instrument.GetType().Name.Split('`')[0] switch
        {
            "Counter" => [name + "_total"],
            "Histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            _ => [name],
        };
    }

    private IEnumerable<string> Expressions() => _dashboard.GetProperty("panels").EnumerateArray().SelectMany(p => p.GetProperty("targets").EnumerateArray()).Select(t => t.GetProperty("expr").GetString()!);

    [GeneratedRegex(@"\b(newsmonitor|http|dotnet)_\w+(?=[{\[)]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Metric();

    [GeneratedRegex(@"by \(([^)]*)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex By();

    [GeneratedRegex("""(?:Tag\(|object\?>\()"(\w+)",""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
