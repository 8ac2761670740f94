using System.Data.Common;
using Dapper;
using NewsMonitor.Storage.Sql;
using NewsMonitor.Storage.Transfer;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>
/// PostgreSQL's tables as they are carried. Its updates have a row number beside their number in the log, and other rows refer to that:
/// on the way out they refer to the number in the log, on the way in both are the same, as they are in the embedded engine.
/// </summary>
internal sealed class PostgresTables : EngineTables
{
    /// <summary>An update that waits for its number gets the next one.</summary>
    private const string Number = "coalesce(u.sequence, (SELECT last FROM update_sequencer) + (SELECT count(*) FROM story_update w WHERE w.sequence IS NULL AND w.rowid <= u.rowid))";

    public override string Engine => "postgres";

    public override long Known => PostgresMigrations.Known;

    public override long Schema(DbConnection connection, DbTransaction? moment) =>
        connection.ExecuteScalar<bool>("SELECT to_regclass('schema_version') IS NOT NULL", transaction: moment)
            ? connection.ExecuteScalar<long>("SELECT version FROM schema_version", transaction: moment)
            : 0;

    public override IReadOnlyList<TableForm> Tables(DbConnection connection, DbTransaction? moment)
    {
        var columns = connection.Query<ColumnRow>(
            """
            SELECT c.table_name "Table", c.column_name "Name", c.data_type "Type", c.is_nullable = 'YES' "IsNullable", c.column_default IS NOT NULL OR c.is_identity = 'YES' "HasDefault"
            FROM information_schema.columns c JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
            AND c.table_name NOT IN ('article_search', 'schema_version', 'update_sequencer', 'silo', 'silo_version', 'orleansquery') AND c.column_name <> 'rowid'
            """,
            transaction: moment).ToLookup(c => c.Table, StringComparer.Ordinal);
        return [.. columns.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new TableForm(
            t.Key,
            [.. t.Select(c => new TableColumn(c.Name, Kind(c), c.IsNullable, c.HasDefault)).OrderBy(c => c.Name, StringComparer.Ordinal)],
            t.Key is "story" or "story_update" ? [Order(t.Key)] : Key(connection, moment, t.Key)))];
    }

    public override string Value(string table, string column) => (table, column) switch
    {
        ("story_update", "sequence") => Number.Replace("u.", "story_update.", StringComparison.Ordinal),
        ("story", "latest") or ("story_news", "sequence") =>
            $"coalesce((SELECT {Number} FROM story_update u WHERE u.rowid = {table}.{column}), (SELECT max(u.sequence) FROM story_update u WHERE u.rowid < {table}.{column}), 0)",
        _ => base.Value(table, column),
    };

    public override string Insert(string table, IReadOnlyList<string> columns) => table == "story_update"
        ? $"INSERT INTO story_update (rowid, {string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES (?{columns.ToList().IndexOf("sequence") + 1}, {string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})"
        : base.Insert(table, columns);

    /// <summary>A server that starts meanwhile waits at this table, until the rows are there or given up.</summary>
    public override void KeepAway(Statements s)
    {
        if (s.Scalar("SELECT host FROM silo WHERE status IN (1, 2, 3) AND alive > now() - interval '1 minute' LIMIT 1") is string host)
        {
            throw new TransferException($"a server on {host} works on the database, or was killed less than a minute ago; stop all servers first");
        }

        s.Run("LOCK TABLE meta IN ACCESS EXCLUSIVE MODE");
    }

    public override void Finish(Statements s, IReadOnlyList<TableForm> tables)
    {
        s.Run("UPDATE update_sequencer SET last = (SELECT coalesce(max(sequence), 0) FROM story_update)");
        var identities = s.Many(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'",
            r => (Table: r.GetString(0), Column: r.GetString(1)));
        foreach (var (table, column) in identities)
        {
            s.Scalar($"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), (SELECT coalesce(max(\"{column}\"), 0) + 1 FROM \"{table}\"), false)");
        }
    }

    public override bool IsRefusal(DbException fault) => fault is PostgresException { SqlState: ['2', '2' or '3', ..] };

    private static string Order(string table) => table == "story" ? "rowid" : "sequence";

    private static List<string> Key(DbConnection connection, DbTransaction? moment, string table) => connection.Query<string>(
        """
        SELECT a.attname FROM pg_index i CROSS JOIN unnest(CAST(i.indkey AS int2[])) WITH ORDINALITY k(number, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
        WHERE i.indrelid = to_regclass(quote_ident(@table)) AND i.indisprimary ORDER BY k.place
        """,
        new { table },
        moment).AsList();

    private static ColumnKind Kind(ColumnRow column) => column.Type switch
    {
        "bigint" => ColumnKind.Integer,
        "double precision" => ColumnKind.Real,
        "text" => ColumnKind.Text,
        "bytea" => ColumnKind.Blob,
        _ => throw new NotSupportedException($"column {column.Table}.{column.Name} of type {column.Type} is not carried"),
    };

    private sealed record ColumnRow
    {
        public string Table { get; init; } = "";

        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public bool IsNullable { get; init; }

        public bool HasDefault { get; init; }
    }
}
