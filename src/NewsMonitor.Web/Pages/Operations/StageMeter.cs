using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;

namespace NewsMonitor.Web.Pages.Operations;

/// <summary>Listens to this process's own metrics and keeps the last few of each, for the page that shows how it does. Bounded. Safe for use from many threads.</summary>
internal sealed class StageMeter(TimeProvider time) : IHostedService, IDisposable
{
    private const string Meter = "NewsMonitor";
    private const string Duration = "newsmonitor.stage.duration";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Recent> _durations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PerSecond> _counts = new(StringComparer.Ordinal);

    /// <summary>The stages in the order of an article's way, each with the median and the 99th percentile of its last batches.</summary>
    public IReadOnlyList<StageDelay> Stages => [.. _durations.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value.Told(d.Key))];

    /// <summary>How many a second over the last minute, by counter.</summary>
    public double Rate(string counter) => _counts.TryGetValue(counter, out var count) ? count.Rate(Second) : 0;

    private long Second => time.GetUtcNow().ToUnixTimeSeconds();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Meter && instrument is Histogram<double> or Counter<long>)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (instrument.Name == Duration && Stage(tags) is { } stage)
            {
                _durations.GetOrAdd(stage, _ => new Recent()).Add(value);
            }
        });
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (instrument.Meter.Name == Meter)
            {
                _counts.GetOrAdd(instrument.Name, _ => new PerSecond()).Add(Second, value);
            }
        });
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    private static string? Stage(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "stage")
            {
                return value as string;
            }
        }

        return null;
    }
}

/// <summary>How long a stage took lately for one batch.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Median">The median.</param>
/// <param name="Slow">The 99th percentile.</param>
/// <param name="Batches">How many batches it is made from.</param>
public sealed record StageDelay(string Stage, TimeSpan Median, TimeSpan Slow, int Batches);
