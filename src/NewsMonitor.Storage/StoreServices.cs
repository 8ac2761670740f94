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
        .AddSingleton<IArticleLog>(s => s.GetRequiredService<SqlStore>().Articles)
        .AddSingleton<IPartitionStore>(s => s.GetRequiredService<SqlStore>().Partitions)
        .AddSingleton<IStoryStore>(s => s.GetRequiredService<SqlStore>().Stories)
        .AddSingleton<IUpdateLog>(s => s.GetRequiredService<SqlStore>().Updates)
        .AddSingleton<IQuarantine>(s => s.GetRequiredService<SqlStore>().Quarantine)
        .AddSingleton<IWorkspaces>(s => s.GetRequiredService<SqlStore>().Workspaces)
        .AddSingleton<IFeeds>(s => s.GetRequiredService<SqlStore>().Feeds)
        .AddSingleton<IFeedSubscriptions>(s => s.GetRequiredService<SqlStore>().FeedSubscriptions)
        .AddSingleton<IFolderFiles>(s => s.GetRequiredService<SqlStore>().FolderFiles)
        .AddSingleton<IReplays>(s => s.GetRequiredService<SqlStore>().Replays)
        .AddSingleton<IReading>(s => s.GetRequiredService<SqlStore>().Reading)
        .AddSingleton<IActions>(s => s.GetRequiredService<SqlStore>().Actions)
        .AddSingleton<IReaderMarks>(s => s.GetRequiredService<SqlStore>().Marks)
        .AddSingleton<IWatches>(s => s.GetRequiredService<SqlStore>().Watches)
        .AddSingleton<IWatchLog>(s => s.GetRequiredService<SqlStore>().WatchLog)
        .AddSingleton<IWatchRouting>(s => s.GetRequiredService<SqlStore>().WatchRouting)
        .AddSingleton<IDeliveries>(s => s.GetRequiredService<SqlStore>().Deliveries)
        .AddSingleton<IAccessKeys>(s => s.GetRequiredService<SqlStore>().AccessKeys)
        .AddSingleton<IAuditLog>(s => s.GetRequiredService<SqlStore>().Audit);
}
