using System.Data.Common;
using Dapper;

namespace NewsMonitor.Storage.Transfer;

/// <summary>A store that is read from its tables, all as of one moment, whatever is committed meanwhile.</summary>
internal sealed class DatabaseSource : ITableSource
{
    private readonly EngineTables _engine;
    private readonly IReadOnlyList<TableForm> _tables;
    private string _where;

    /// <param name="engine">The engine's tables.</param>
    /// <param name="connection">An open connection, which belongs to the source from here on.</param>
    /// <param name="moment">A transaction of it that sees one moment.</param>
    /// <param name="name">The store's name, for messages.</param>
    /// <param name="at">The time of the export.</param>
    public DatabaseSource(EngineTables engine, DbConnection connection, DbTransaction moment, string name, DateTimeOffset at)
    {
        _engine = engine;
        Connection = connection;
        Moment = moment;
        _where = name;
        var schema = engine.Schema(connection, moment);
        if (schema == 0 || schema > engine.Known)
        {
            throw schema == 0
                ? new TransferException($"{name} holds no store of NewsMonitor; name the one that the server was started with")
                : TransferException.Newer($"{name} has schema {schema}", engine.Known);
        }

        _tables = engine.Tables(connection, moment);
        Header = new StoreHeader
        {
            Engine = engine.Engine,
            Schema = schema,
            Epoch = connection.ExecuteScalar<string>("SELECT value FROM meta WHERE name = 'epoch'", transaction: moment)!,
            At = at,
            Tables = _tables.ToDictionary(t => t.Name, t => connection.ExecuteScalar<long>($"SELECT count(*) FROM \"{t.Name}\"{EngineTables.Where(t.Name)}", transaction: moment, commandTimeout: 0), StringComparer.Ordinal),
        };
    }

    public StoreHeader Header { get; }

    /// <summary>What it is read by.</summary>
    public DbConnection Connection { get; }

    /// <summary>The moment that it is seen as of.</summary>
    public DbTransaction Moment { get; }

    public string Where => _where;

    public IEnumerable<TableRows> Read()
    {
        foreach (var table in _tables)
        {
            yield return new TableRows(table.Name, [.. table.Columns.Select(c => KeyValuePair.Create(c.Name, c.Kind))], Rows(table));
        }
    }

    public void Dispose()
    {
        Moment.Dispose();
        Connection.Dispose();
    }

    private IEnumerable<object?[]> Rows(TableForm table)
    {
        _where = $"table {table.Name}";
        using var command = Connection.CreateCommand();
        command.Transaction = Moment;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(c => $"{_engine.Value(table.Name, c.Name)} AS \"{c.Name}\""))} FROM \"{table.Name}\"{EngineTables.Where(table.Name)} ORDER BY {string.Join(", ", table.Order.Select(c => $"\"{c}\""))}";
        using var reader = command.ExecuteReader();
        var row = new object?[table.Columns.Count];
        while (reader.Read())
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Value(reader, i, table.Columns[i].Kind);
            }

            yield return row;
        }
    }

    private static object Value(DbDataReader reader, int column, ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => reader.GetInt64(column),
        ColumnKind.Real => reader.GetDouble(column),
        ColumnKind.Text => reader.GetString(column),
        _ => reader.GetFieldValue<byte[]>(column),
    };
}
