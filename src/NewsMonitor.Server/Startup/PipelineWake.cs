using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Storage;

namespace NewsMonitor.Server.Startup;

/// <summary>Wakes what works by itself: what waits in the logs, the replays that run, the feeds. Whatever is awake already takes no notice.</summary>
internal sealed class PipelineWake(IGrainFactory grains, IPartitionStore partitions, IReplays replays, IOptions<FeedsOptions> feeds)
{
    /// <summary>All at once, so that what stands on a silo that died holds up nothing else.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var known = await partitions.All(cancellation);
        var running = (await replays.All(cancellation)).Where(r => r.State == ReplayState.Running);
        await Task.WhenAll(
        [
            .. known.Select(p => grains.GetGrain<IClustererGrain>(p.Partition.Value).Wake()),
            .. running.Select(r => grains.GetGrain<IReplayGrain>(r.Id).Start()),
            .. feeds.Value.Feeds.Where(f => !f.IsWeb).Select(f => grains.GetGrain<IFolderFeedGrain>(f.Name).Start()),
            grains.GetGrain<IFeedClockGrain>(0).Start(),
            grains.GetGrain<IDeliveryClockGrain>(0).Start(),
            grains.GetGrain<IRetentionGrain>(0).Start(),
        ]);
    }
}
