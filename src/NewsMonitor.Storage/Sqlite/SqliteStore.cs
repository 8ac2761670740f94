using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The embedded store as a whole: the file, its writer and what is kept in it.</summary>
internal sealed class SqliteStore : IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;

    public SqliteStore(IOptions<StoreOptions> options, TimeProvider time, StoreFailure failure, ILogger<SqliteStore> log, ICopyRule? copyRule = null)
    {
        _file = SqliteFile.Open(options.Value);
        _writer = new SqliteWriter(_file.OpenForWriting(), _file.Path, options.Value, failure.Report, log);
        Articles = new SqliteArticleLog(_file, _writer, copyRule);
        Partitions = new SqlitePartitions(_file, _writer);
        Updates = new SqliteUpdateLog(_file, _writer, time);
        Stories = new SqliteStories(_file, _writer, Updates);
        Quarantine = new SqliteQuarantine(_file, _writer);
        Workspaces = new SqliteWorkspaces(_file, _writer, time);
        Feeds = new SqliteFeeds(_file, _writer);
        FeedSubscriptions = new SqliteFeedSubscriptions(_file, _writer);
        FolderFiles = new SqliteFolderFiles(_file, _writer);
        Replays = new SqliteReplays(_file, _writer);
        Reading = new SqliteReading(_file);
        Actions = new SqliteActions(_file, _writer);
        Marks = new SqliteReaderMarks(_file, _writer);
        Watches = new SqliteWatches(_file, _writer);
        WatchLog = new SqliteWatchLog(_file, time);
        WatchRouting = new SqliteWatchRouting(_file, _writer, WatchLog);
        Deliveries = new SqliteDeliveries(_file, _writer);
        AccessKeys = new SqliteAccessKeys(_file, _writer);
        Audit = new SqliteAuditLog(_file, _writer);
    }

    public SqliteArticleLog Articles { get; }

    public SqlitePartitions Partitions { get; }

    public SqliteStories Stories { get; }

    public SqliteUpdateLog Updates { get; }

    public SqliteQuarantine Quarantine { get; }

    public SqliteWorkspaces Workspaces { get; }

    public SqliteFeeds Feeds { get; }

    public SqliteFeedSubscriptions FeedSubscriptions { get; }

    public SqliteFolderFiles FolderFiles { get; }

    public SqliteReplays Replays { get; }

    public SqliteReading Reading { get; }

    public SqliteActions Actions { get; }

    public SqliteReaderMarks Marks { get; }

    public SqliteWatches Watches { get; }

    public SqliteWatchLog WatchLog { get; }

    public SqliteWatchRouting WatchRouting { get; }

    public SqliteDeliveries Deliveries { get; }

    public SqliteAccessKeys AccessKeys { get; }

    public SqliteAuditLog Audit { get; }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }
}
