using System.Data.Common;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Transfer;

/// <summary>The tables of an engine as they are carried from store to store: all but what each process makes for itself and the index of words, which is made anew.</summary>
internal abstract class EngineTables
{
    /// <summary>The table that says which life the update log has; that is not carried.</summary>
    public const string Meta = "meta";

    /// <summary>The engine's name in the form.</summary>
    public abstract string Engine { get; }

    /// <summary>The newest schema that this program knows.</summary>
    public abstract long Known { get; }

    /// <summary>The schema's number in a store; 0 when there is no store.</summary>
    public abstract long Schema(DbConnection connection, DbTransaction? moment);

    /// <summary>The tables in order of their names, with their columns in order of theirs.</summary>
    public abstract IReadOnlyList<TableForm> Tables(DbConnection connection, DbTransaction? moment);

    /// <summary>What is read as a column's value: references to rows become numbers that hold in every store.</summary>
    public virtual string Value(string table, string column) => $"\"{column}\"";

    /// <summary>The statement that puts a row into a table, with values in the order of the columns.</summary>
    public virtual string Insert(string table, IReadOnlyList<string> columns) =>
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})";

    /// <summary>Keeps servers away from a store that is about to be filled. Throws <see cref="TransferException"/> when one works on it.</summary>
    public abstract void KeepAway(Statements s);

    /// <summary>Puts right what follows from the rows, once they are all there.</summary>
    public abstract void Finish(Statements s, IReadOnlyList<TableForm> tables);

    /// <summary>True when the store refuses a row for what is in it.</summary>
    public abstract bool IsRefusal(DbException fault);

    /// <summary>Which rows of a table are carried.</summary>
    public static string Where(string table) => table == Meta ? " WHERE name <> 'epoch'" : "";
}
