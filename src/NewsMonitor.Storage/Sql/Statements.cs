using System.Data.Common;

namespace NewsMonitor.Storage.Sql;

/// <summary>What a work says to the database within its transaction. Values stand for ?1, ?2 … in order; an array of texts is one value. Used only by the thread that runs the work.</summary>
internal abstract class Statements
{
    /// <summary>What the engine says in words of its own.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>Runs a statement; answers the number of rows changed.</summary>
    public abstract int Run(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Runs a statement whose answer nobody needs: at the latest before the next question and the commit. Its failure fails the transaction.</summary>
    public abstract void Send(string sql, params ReadOnlySpan<object?> values);

    /// <summary>The first column of the first row; null when there is no row or it holds none.</summary>
    public abstract object? Scalar(string sql, params ReadOnlySpan<object?> values);

    /// <summary>The first row, mapped; default when there is none.</summary>
    public abstract T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values);

    /// <summary>All rows, mapped.</summary>
    public abstract List<T> Many<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values);

    /// <summary>Waits until no other transaction of the store holds the name, and holds it until this one ends. To be taken before what it guards is read; an engine with one writer has nothing to do.</summary>
    public abstract void Lock(string name);
}
