using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The article log: every article that was accepted, in the order of its partition, and the text of every version.</summary>
public interface IArticleLog
{
    /// <summary>
    /// Appends a batch in one transaction and answers when it is durable: all of it, or (on an exception) nothing.
    /// An article that is known with the same text is a duplicate; with another text it becomes a version; a text that is known under another identity, or nearly repeats one that is (see <see cref="ICopyRule"/>), becomes a copy of the first.
    /// May be called again with the same batch.
    /// </summary>
    Task<IReadOnlyList<AppendReceipt>> Append(WorkspaceKey workspace, IReadOnlyList<Article> batch, CancellationToken cancellation);

    /// <summary>The entries after a position, in order, at most <paramref name="limit"/>; texts as of each entry.</summary>
    Task<IReadOnlyList<LogEntry>> Read(PartitionKey partition, long after, int limit, CancellationToken cancellation);

    /// <summary>Appends a tick, so that time passes in the log; answers the position.</summary>
    Task<long> Tick(PartitionKey partition, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>An article in its newest version; null when there is none of that id.</summary>
    Task<Article?> Find(WorkspaceKey workspace, ArticleId id, CancellationToken cancellation);

    /// <summary>Articles in their newest version, in no order; unknown ids are left out.</summary>
    Task<IReadOnlyList<Article>> Find(WorkspaceKey workspace, IReadOnlyCollection<ArticleId> ids, CancellationToken cancellation);

    /// <summary>All versions of an article, oldest first.</summary>
    Task<IReadOnlyList<ArticleVersion>> Versions(WorkspaceKey workspace, ArticleId id, CancellationToken cancellation);

    /// <summary>An article and all that repeat its text, in the order in which they came.</summary>
    Task<IReadOnlyList<ArticleId>> SameText(WorkspaceKey workspace, ArticleId original, CancellationToken cancellation);
}
