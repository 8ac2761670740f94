using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Sqlite;

namespace NewsMonitor.Storage;

/// <summary>Adds the store to a process: its ports as singletons, over the embedded engine.</summary>
public static class StoreServices
{
    /// <summary>Adds the embedded store; it is opened when a port is first asked for, and throws <see cref="StoreUnavailableException"/> then if it cannot be.</summary>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>()
        .AddSingleton<StoreFailure>()
        .AddSingleton<SqliteStore>()
        .AddSingleton<IArticleLog>(s => s.GetRequiredService<SqliteStore>().Articles)
        .AddSingleton<IPartitionStore>(s => s.GetRequiredService<SqliteStore>().Partitions)
        .AddSingleton<IStoryStore>(s => s.GetRequiredService<SqliteStore>().Stories)
        .AddSingleton<IUpdateLog>(s => s.GetRequiredService<SqliteStore>().Updates)
        .AddSingleton<IQuarantine>(s => s.GetRequiredService<SqliteStore>().Quarantine)
        .AddSingleton<IWorkspaces>(s => s.GetRequiredService<SqliteStore>().Workspaces)
        .AddSingleton<IFeeds>(s => s.GetRequiredService<SqliteStore>().Feeds)
        .AddSingleton<IFeedSubscriptions>(s => s.GetRequiredService<SqliteStore>().FeedSubscriptions)
        .AddSingleton<IFolderFiles>(s => s.GetRequiredService<SqliteStore>().FolderFiles)
        .AddSingleton<IReplays>(s => s.GetRequiredService<SqliteStore>().Replays)
        .AddSingleton<IReading>(s => s.GetRequiredService<SqliteStore>().Reading)
        .AddSingleton<IActions>(s => s.GetRequiredService<SqliteStore>().Actions)
        .AddSingleton<IReaderMarks>(s => s.GetRequiredService<SqliteStore>().Marks)
        .AddSingleton<IWatches>(s => s.GetRequiredService<SqliteStore>().Watches)
        .AddSingleton<IWatchLog>(s => s.GetRequiredService<SqliteStore>().WatchLog)
        .AddSingleton<IWatchRouting>(s => s.GetRequiredService<SqliteStore>().WatchRouting)
        .AddSingleton<IDeliveries>(s => s.GetRequiredService<SqliteStore>().Deliveries)
        .AddSingleton<IAccessKeys>(s => s.GetRequiredService<SqliteStore>().AccessKeys)
        .AddSingleton<IAuditLog>(s => s.GetRequiredService<SqliteStore>().Audit);
}
