using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Orleans.TestingHost;

namespace NewsMonitor.Grains.Tests;

/// <summary>The pipeline in one process on a real store of a test's own.</summary>
internal sealed class PipelineCluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private InProcessTestCluster _cluster = null!;

    /// <summary>What the subscriber grains of this cluster saw.</summary>
    public SeenUpdates Seen { get; } = new();

    public static Task<PipelineCluster> Start(params (string Key, string Value)[] settings) => Start(_ => { }, settings);

    /// <param name="change">Changes what the silo is made of.</param>
    /// <param name="settings">Settings other than the defaults.</param>
    public static async Task<PipelineCluster> Start(Action<IServiceCollection> change, params (string Key, string Value)[] settings)
    {
        var pipeline = new PipelineCluster();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(TimeProvider.System).AddSingleton(pipeline.Seen);
            silo.Services.AddOptions<StoreOptions>().Configure(o => o.Directory = pipeline._folder.Path);
            silo.Services.AddEmbeddedStore();
            silo.AddPipeline(configuration);
            change(silo.Services);
        });
        pipeline._cluster = builder.Build();
        await pipeline._cluster.DeployAsync();
        return pipeline;
    }

    public T Port<T>()
        where T : notnull => _cluster.Silos[0].ServiceProvider.GetRequiredService<T>();

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => _cluster.Client.GetGrain<T>(key);

    public T Grain<T>(long key)
        where T : IGrainWithIntegerKey => _cluster.Client.GetGrain<T>(key);

    public Task<IReadOnlyList<IntakeReceipt>> Take(IEnumerable<MadeUpArticle> news) => _cluster.Client.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
    {
        Workspace = WorkspaceKey.Main,
        Scope = "test",
        Documents = [.. news.Select(a => new Document { Id = a.Id, Title = a.Title, Body = a.Body, PublishedAt = a.PublishedAt, Source = new Outlet(a.Source), Language = "en" })],
    });

    /// <summary>Waits until all articles stand in told stories.</summary>
    public Task Settled(int articles) => Eventually.Becomes(
        async () => (await Port<IReading>().Totals(WorkspaceKey.Main, default)).Articles,
        told => told == articles,
        $"{articles} articles in told stories");

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        _folder.Dispose();
    }
}
