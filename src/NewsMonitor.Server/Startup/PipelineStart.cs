using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Storage;
using NewsMonitor.Web.Health;

namespace NewsMonitor.Server.Startup;

/// <summary>Sets everything going once the silo is up: what waits in the logs, the replays that were running, the feeds of the settings.</summary>
internal sealed partial class PipelineStart(
    IGrainFactory grains,
    IPartitionStore partitions,
    IReplays replays,
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
        foreach (var partition in await partitions.All(cancellationToken))
        {
            await grains.GetGrain<IClustererGrain>(partition.Partition.Value).Wake();
        }

        foreach (var replay in (await replays.All(cancellationToken)).Where(r => r.State == ReplayState.Running))
        {
            await grains.GetGrain<IReplayGrain>(replay.Id).Start();
        }

        foreach (var feed in feeds.Value.Feeds.Where(f => !f.IsWeb))
        {
            await grains.GetGrain<IFolderFeedGrain>(feed.Name).Start();
            LogFeed(feed.Name, feed.Path);
        }

        await grains.GetGrain<IFeedClockGrain>(0).Start();
        await grains.GetGrain<IDeliveryClockGrain>(0).Start();
        ready.Started = true;
        lifetime.ApplicationStopping.Register(() => ready.Started = false);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<System.Diagnostics.Metrics.Measurement<long>> Backlog() =>
#pragma warning disable VSTHRD002 // A gauge is asked synchronously; the embedded store answers at once.
        partitions.All(CancellationToken.None).GetAwaiter().GetResult()
#pragma warning restore VSTHRD002
            .Select(p => new System.Diagnostics.Metrics.Measurement<long>(p.Head - p.Done, new KeyValuePair<string, object?>("partition", p.Partition.Value)));

    [LoggerMessage(Level = LogLevel.Information, Message = "feed '{Feed}' reads {Path}")]
    private partial void LogFeed(string feed, string path);
}
