using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Orleans.Core.Internal;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>A partition's activation that is to end.</summary>
public sealed class ClustererEndingTests
{
    private const int Articles = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Activation_with_a_long_log_before_it_ends_after_the_stretch_it_is_at()
    {
        var hold = HeldCommits.New();
        await using var cluster = await PipelineCluster.Start(
            services =>
            {
                var store = services.Last(s => s.ServiceType == typeof(IPartitionStore));
                services.AddSingleton(provider => hold.Before((IPartitionStore)store.ImplementationFactory!(provider)));
            },
            ("NewsMonitor:Partitions:BatchSize", "1"),
            ("NewsMonitor:Partitions:LookEvery", "00:01:00"));
        await cluster.Take(new MadeUpNews(31, new DateTimeOffset(2024, 12, 2, 0, 0, 0, TimeSpan.Zero)).Articles(Articles, 4));
        await hold.Reached.WaitAsync(Patience);
        var clusterer = cluster.Grain<IClustererGrain>(PartitionKey.Of(WorkspaceKey.Main, "en").Value);

        var ending = clusterer.Cast<IGrainManagementExtension>().DeactivateOnIdle().AsTask();
        hold.Release();
        await ending.WaitAsync(Patience);
        await clusterer.Wake();

        var loads = await Eventually.Becomes(() => Task.FromResult(hold.Loads.ToArray()), loads => loads.Length > 1, "a second activation");
        loads[0].ShouldBe(0);
        loads[1].ShouldBeLessThan(Articles, "the rest of the log is for the second");
        await cluster.Settled(Articles);
    }
}
