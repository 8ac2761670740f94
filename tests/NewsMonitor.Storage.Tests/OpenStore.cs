using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Storage.Tests;

/// <summary>A store of a test's own, opened through the same door as the server's; can be closed and opened again.</summary>
internal sealed class OpenStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services;

    private readonly ICopyRule? _copies;

    public OpenStore(ICopyRule? copies = null)
    {
        _copies = copies;
        _services = Open();
    }

    public string Folder => _folder.Path;

    public IArticleLog Articles => Port<IArticleLog>();

    public IPartitionStore Partitions => Port<IPartitionStore>();

    public IStoryStore Stories => Port<IStoryStore>();

    public IUpdateLog Updates => Port<IUpdateLog>();

    public IReading Reading => Port<IReading>();

    public IWorkspaces Workspaces => Port<IWorkspaces>();

    public IQuarantine Quarantine => Port<IQuarantine>();

    public T Port<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Reopen()
    {
        _services.Dispose();
        _services = Open();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddOptions<StoreOptions>().Configure(o => o.Directory = _folder.Path);
        services.AddEmbeddedStore();
        if (_copies is not null)
        {
            services.AddSingleton(_copies);
        }

        return services.BuildServiceProvider();
    }
}
