namespace NewsMonitor.Storage.Sql;

/// <summary>The store as a whole over one engine: what is kept in it, area by area.</summary>
internal sealed class SqlStore
{
    public SqlStore(IDatabase database, SqlUpdateLog updates, IUpdateNumbering numbering, TimeProvider time, ICopyRule? copyRule = null, IPartitionRule? partitionRule = null)
    {
        Updates = updates;
        Articles = new SqlArticleLog(database, copyRule, partitionRule);
        Retention = new SqlRetention(database, updates);
        Partitions = new SqlPartitions(database);
        Stories = new SqlStories(database, numbering);
        Quarantine = new SqlQuarantine(database);
        Workspaces = new SqlWorkspaces(database, time);
        Feeds = new SqlFeeds(database);
        FeedSubscriptions = new SqlFeedSubscriptions(database);
        FolderFiles = new SqlFolderFiles(database);
        Replays = new SqlReplays(database);
        Reading = new SqlReading(database);
        Actions = new SqlActions(database);
        Marks = new SqlReaderMarks(database);
        Watches = new SqlWatches(database);
        WatchLog = new SqlWatchLog(database, time);
        WatchRouting = new SqlWatchRouting(database, WatchLog);
        Deliveries = new SqlDeliveries(database);
        AccessKeys = new SqlAccessKeys(database);
        ProtectionKeys = new SqlProtectionKeys(database);
        Audit = new SqlAuditLog(database);
    }

    public SqlArticleLog Articles { get; }

    public SqlRetention Retention { get; }

    public SqlPartitions Partitions { get; }

    public SqlStories Stories { get; }

    public SqlUpdateLog Updates { get; }

    public SqlQuarantine Quarantine { get; }

    public SqlWorkspaces Workspaces { get; }

    public SqlFeeds Feeds { get; }

    public SqlFeedSubscriptions FeedSubscriptions { get; }

    public SqlFolderFiles FolderFiles { get; }

    public SqlReplays Replays { get; }

    public SqlReading Reading { get; }

    public SqlActions Actions { get; }

    public SqlReaderMarks Marks { get; }

    public SqlWatches Watches { get; }

    public SqlWatchLog WatchLog { get; }

    public SqlWatchRouting WatchRouting { get; }

    public SqlDeliveries Deliveries { get; }

    public SqlAccessKeys AccessKeys { get; }

    public SqlProtectionKeys ProtectionKeys { get; }

    public SqlAuditLog Audit { get; }
}
