using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;
using NewsMonitor.Web.Health;

namespace NewsMonitor.Server.Startup;

/// <summary>Sets everything going once the silo is up: what waits in the logs, the replays that were running, the feeds of the settings.</summary>
internal sealed partial class PipelineStart(
    PipelineWake wake,
    IPartitionStore partitions,
    IOptions<FeedsOptions> feeds,
    PipelineTelemetry telemetry,
    ReadyState ready,
    IHostApplicationLifetime lifetime,
    ILogger<PipelineStart> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        telemetry.ObserveBacklog(Backlog);
        try
        {
            await wake.Run(cancellationToken);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            // Something stood on a silo that has just died; the keeper wakes it again.
            LogLater(e.Message);
        }

        foreach (var feed in feeds.Value.Feeds.Where(f => !f.IsWeb))
        {
            LogFeed(feed.Name, feed.Path);
        }

        ready.Started = true;
        lifetime.ApplicationStopping.Register(() => ready.Started = false);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<System.Diagnostics.Metrics.Measurement<long>> Backlog() =>
#pragma warning disable VSTHRD002 // A gauge is asked synchronously; the store answers soon.
        partitions.All(CancellationToken.None).GetAwaiter().GetResult()
#pragma warning restore VSTHRD002
            .Select(p => new System.Diagnostics.Metrics.Measurement<long>(p.Head - p.Done, new KeyValuePair<string, object?>("partition", p.Partition.Value)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "not everything could be woken at start, and is woken later: {Reason}")]
    private partial void LogLater(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "feed '{Feed}' reads {Path}")]
    private partial void LogFeed(string feed, string path);
}
