using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Transfer;
using SQLitePCL;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>The embedded engine's tables as they are carried.</summary>
internal sealed class SqliteTables : EngineTables
{
    public override string Engine => "sqlite";

    public override long Known => SqliteFile.Known;

    public override long Schema(DbConnection connection, DbTransaction? moment) => connection.ExecuteScalar<long>("PRAGMA user_version", transaction: moment);

    public override IReadOnlyList<TableForm> Tables(DbConnection connection, DbTransaction? moment)
    {
        var names = connection.Query<string>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'article\\_search%' ESCAPE '\\' ORDER BY name",
            transaction: moment);
        return [.. names.AsList().Select(name => Table(connection, moment, name))];
    }

    /// <summary>The folder is held: no server works on it.</summary>
    public override void KeepAway(Statements s)
    {
    }

    public override void Finish(Statements s, IReadOnlyList<TableForm> tables)
    {
        // Row numbers go on from the largest by themselves.
    }

    public override bool IsRefusal(DbException fault) => fault is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH };

    private static TableForm Table(DbConnection connection, DbTransaction? moment, string name)
    {
        var columns = connection.Query<ColumnRow>(
            "SELECT name Name, type Type, \"notnull\" AS Needed, dflt_value AS Standard, pk Pk FROM pragma_table_info(@name)",
            new { name },
            moment).AsList();
        return new TableForm(
            name,
            [.. columns.Select(c => new TableColumn(c.Name, Kind(c.Type), !c.Needed && c.Pk == 0, c.Standard is not null)).OrderBy(c => c.Name, StringComparer.Ordinal)],
            name == "story" ? ["rowid"] : [.. columns.Where(c => c.Pk > 0).OrderBy(c => c.Pk).Select(c => c.Name)]);
    }

    private static ColumnKind Kind(string type) => type switch
    {
        "INTEGER" => ColumnKind.Integer,
        "REAL" => ColumnKind.Real,
        "TEXT" => ColumnKind.Text,
        "BLOB" => ColumnKind.Blob,
        _ => throw new NotSupportedException($"columns of type {type} are not carried"),
    };

    private sealed record ColumnRow
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public bool Needed { get; init; }

        public string? Standard { get; init; }

        public long Pk { get; init; }
    }
}
