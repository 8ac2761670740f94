using System.Data.Common;

namespace NewsMonitor.Storage.Sql;

/// <summary>An engine as the tables see it: one way in for writes, one for questions. Everything above it is the same for both engines.</summary>
internal interface IDatabase
{
    /// <summary>What the engine says in words of its own.</summary>
    SqlDialect Dialect { get; }

    /// <summary>
    /// Runs the work in one transaction and completes when that is durable; on an exception nothing of it was written.
    /// The work may run more than once before it is committed, and must change nothing but by its statements.
    /// </summary>
    Task<T> Write<T>(Func<Statements, T> work, CancellationToken cancellation);

    /// <summary>As <see cref="Write"/>, for what is appended to article logs: one work of a process at a time, always on the same thread.</summary>
    Task<T> Append<T>(Func<Statements, T> work, CancellationToken cancellation);

    /// <summary>An open connection that sees what is committed; to be disposed after the question.</summary>
    Task<DbConnection> Read(CancellationToken cancellation);

    /// <summary>Begins to see all tables as of one moment, whatever is committed meanwhile.</summary>
    Task<DbTransaction> Moment(DbConnection connection, CancellationToken cancellation);
}
