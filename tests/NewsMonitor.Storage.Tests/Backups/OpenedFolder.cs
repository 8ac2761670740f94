using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NewsMonitor.Storage.Tests.Backups;

/// <summary>The embedded store of a folder that is there already, as a server opens it.</summary>
internal sealed class OpenedFolder : IDisposable
{
    private readonly ServiceProvider _services;

    public OpenedFolder(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddOptions<StoreOptions>().Configure(o => o.Directory = folder);
        services.AddEmbeddedStore();
        _services = services.BuildServiceProvider();
    }

    public T Port<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();
}
