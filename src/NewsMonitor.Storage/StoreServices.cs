using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage.Postgres;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Sqlite;

namespace NewsMonitor.Storage;

/// <summary>Adds the store to a process: its ports as singletons, over one of the engines.</summary>
public static class StoreServices
{
    /// <summary>Adds the embedded store; it is opened when a port is first asked for, and throws <see cref="StoreUnavailableException"/> then if it cannot be.</summary>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<IDatabase>(s => s.GetRequiredService<SqliteDatabase>())
        .AddSingleton(s => s.GetRequiredService<SqliteDatabase>().Life)
        .AddSingleton<IUpdateNumbering>(s => s.GetRequiredService<SqlUpdateLog>())
        .AddPorts();

    /// <summary>Adds the store on PostgreSQL, for several processes; it is opened when a port is first asked for, and throws <see cref="StoreUnavailableException"/> then if it cannot be.</summary>
    public static IServiceCollection AddPostgresStore(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<PostgresOptions>, PostgresOptionsValidator>()
        .AddSingleton<PostgresDatabase>()
        .AddSingleton<IDatabase>(s => s.GetRequiredService<PostgresDatabase>())
        .AddSingleton(s => s.GetRequiredService<PostgresDatabase>().Life)
        .AddSingleton<IUpdateNumbering, PostgresSequencer>()
        .AddPorts();

    private static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>()
        .AddSingleton<StoreFailure>()
        .AddSingleton<SqlUpdateLog>()
        .AddSingleton<SqlStore>()
        .AddPort<IArticleLog>(s => s.Articles)
        .AddPort<IRetention>(s => s.Retention)
        .AddPort<IPartitionStore>(s => s.Partitions)
        .AddPort<IStoryStore>(s => s.Stories)
        .AddPort<IUpdateLog>(s => s.Updates)
        .AddPort<IQuarantine>(s => s.Quarantine)
        .AddPort<IWorkspaces>(s => s.Workspaces)
        .AddPort<IFeeds>(s => s.Feeds)
        .AddPort<IFeedSubscriptions>(s => s.FeedSubscriptions)
        .AddPort<IFolderFiles>(s => s.FolderFiles)
        .AddPort<IReplays>(s => s.Replays)
        .AddPort<IReading>(s => s.Reading)
        .AddPort<IActions>(s => s.Actions)
        .AddPort<IReaderMarks>(s => s.Marks)
        .AddPort<IWatches>(s => s.Watches)
        .AddPort<IWatchLog>(s => s.WatchLog)
        .AddPort<IWatchRouting>(s => s.WatchRouting)
        .AddPort<IDeliveries>(s => s.Deliveries)
        .AddPort<IAccessKeys>(s => s.AccessKeys)
        .AddPort<IProtectionKeys>(s => s.ProtectionKeys)
        .AddPort<IAuditLog>(s => s.Audit);

    /// <summary>On PostgreSQL each port is guarded, so that an outage is told in the same way by both engines.</summary>
    private static IServiceCollection AddPort<T>(this IServiceCollection services, Func<SqlStore, T> port)
        where T : class => services.AddSingleton(s =>
        {
            var bare = port(s.GetRequiredService<SqlStore>());
            return s.GetService<PostgresDatabase>() is { } database ? OutageGuard<T>.Of(bare, database.Address) : bare;
        });
}
