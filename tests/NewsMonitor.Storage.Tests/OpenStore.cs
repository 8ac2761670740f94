using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Storage.Tests.Engines;

namespace NewsMonitor.Storage.Tests;

/// <summary>A store of a test's own, opened through the same door as the server's; can be closed and opened again, and by a second process.</summary>
internal sealed class OpenStore : IDisposable
{
    private readonly IEnginePlace _place;
    private readonly ICopyRule? _copies;
    private readonly bool _borrowed;
    private ServiceProvider _services;

    public OpenStore(IEngine engine, ICopyRule? copies = null)
        : this(engine.NewPlace(), copies, borrowed: false)
    {
    }

    private OpenStore(IEnginePlace place, ICopyRule? copies, bool borrowed)
    {
        _place = place;
        _copies = copies;
        _borrowed = borrowed;
        _services = Open();
    }

    public IArticleLog Articles => Port<IArticleLog>();

    public IPartitionStore Partitions => Port<IPartitionStore>();

    public IStoryStore Stories => Port<IStoryStore>();

    public IUpdateLog Updates => Port<IUpdateLog>();

    public IReading Reading => Port<IReading>();

    public IWorkspaces Workspaces => Port<IWorkspaces>();

    public IQuarantine Quarantine => Port<IQuarantine>();

    public T Port<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The same store as another process sees it.</summary>
    public OpenStore Beside() => new(_place, _copies, borrowed: true);

    /// <summary>Where it lies.</summary>
    public StorePlace Whole => _place.Whole;

    /// <summary>Makes it if it was not asked for yet, and closes it; what lies there stays.</summary>
    public void Close()
    {
        _ = Updates;
        _services.Dispose();
    }

    public void Reopen()
    {
        _services.Dispose();
        _services = Open();
    }

    /// <summary>Waits until so many updates are numbered.</summary>
    public async Task<IReadOnlyList<Model.StoryUpdate>> Numbered(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var updates = await Updates.Read(0, count + 100, patience.Token);
            if (updates.Count >= count && Updates.Latest >= count)
            {
                return updates;
            }

            await Updates.WaitBeyond(Updates.Latest, patience.Token);
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        if (!_borrowed)
        {
            _place.Dispose();
        }
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        _place.Add(services);
        if (_copies is not null)
        {
            services.AddSingleton(_copies);
        }

        return services.BuildServiceProvider();
    }
}
