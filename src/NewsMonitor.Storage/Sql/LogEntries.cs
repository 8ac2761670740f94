using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Appends entries to partitions' logs within one transaction: a log's head is asked at its first entry, held against all others until the transaction ends, and written once.</summary>
internal sealed class LogEntries(Statements s)
{
    private readonly Dictionary<PartitionKey, long> _heads = [];

    /// <summary>Appends one entry alone; answers its position.</summary>
    public static long One(Statements s, PartitionKey partition, LogEntryKind kind, ArticleId? article, int? version, DateTimeOffset at, long? copyOf = null, string? action = null)
    {
        var entries = new LogEntries(s);
        var position = entries.Add(partition, kind, article, version, at, copyOf, action);
        entries.Finish();
        return position;
    }

    /// <summary>The last position of a partition's log, which is held from here on.</summary>
    public long Head(PartitionKey partition)
    {
        if (!_heads.TryGetValue(partition, out var head))
        {
            head = _heads[partition] = (long)s.Scalar(
                "INSERT INTO partition (key, workspace, head, done) VALUES (?1, ?2, 0, 0) ON CONFLICT (key) DO UPDATE SET head = partition.head RETURNING head",
                partition.Value,
                partition.Workspace.Value)!;
        }

        return head;
    }

    /// <summary>Appends an entry at the partition's next position, which is answered.</summary>
    public long Add(PartitionKey partition, LogEntryKind kind, ArticleId? article, int? version, DateTimeOffset at, long? copyOf = null, string? action = null) =>
        Add(partition, kind, at, article, version, copyOf, action, null, null, default);

    /// <summary>Appends what another part of the language says.</summary>
    public void Add(PartExchange exchange, DateTimeOffset at) =>
        Add(exchange.To, exchange.Kind, at, null, null, null, null, exchange.Story, exchange.Other, exchange.Offered);

    /// <summary>Appends an article that comes into a story from another part of the language; answers its position.</summary>
    public long Adopt(StoryId into, ArticleId article, int version, long? copyOf, DateTimeOffset at) =>
        Add(into.Partition, LogEntryKind.Adopt, at, article, version, copyOf, null, into, null, default);

    /// <summary>Writes the heads; nothing may be added after it.</summary>
    public void Finish()
    {
        foreach (var (partition, head) in _heads)
        {
            s.Send("UPDATE partition SET head = ?2 WHERE key = ?1", partition.Value, head);
        }
    }

    private long Add(PartitionKey to, LogEntryKind kind, DateTimeOffset at, ArticleId? article, int? version, long? copyOf, string? action, StoryId? story, StoryId? other, ReadOnlyMemory<byte> offered)
    {
        var position = _heads[to] = Head(to) + 1;
        s.Send(
            "INSERT INTO log_entry (partition, position, kind, article, version, at, copy_of_position, action, story, other, offered) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            to.Value,
            position,
            kind.ToString(),
            article?.Value,
            version,
            Columns.Of(at),
            copyOf,
            action,
            story?.Value,
            other?.Value,
            offered.IsEmpty ? null : offered.ToArray());
        return position;
    }
}
