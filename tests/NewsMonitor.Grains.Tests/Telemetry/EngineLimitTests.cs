using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Telemetry;

public sealed class EngineLimitTests
{
    [Fact]
    public void A_bound_that_was_hit_is_counted_by_its_option()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var telemetry = new PipelineTelemetry(services.GetRequiredService<IMeterFactory>());
        var counted = new List<(long Times, object? Option)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == "newsmonitor.engine.limits")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, times, tags, _) => counted.Add((times, tags[0].Value)));
        listener.Start();
        telemetry.LimitHit("MaxAwake", 3);
        counted.ShouldBe([(3L, "MaxAwake")]);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("sl", true)]
    public void A_language_without_a_table_is_told_of_once(string language, bool tells)
    {
        var factory = new EngineFactory();
        var key = PartitionKey.Of(WorkspaceKey.Main, language);
        factory.IsFirstWithoutTable(key).ShouldBe(tells);
        factory.IsFirstWithoutTable(key).ShouldBeFalse();
    }
}
