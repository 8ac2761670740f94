using System.Data.Common;
using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Sql;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Prepared statements of the writing connection, kept by their text. Used only by the writer's thread.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : Statements, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public override SqlDialect Dialect { get; } = new SqliteDialect();

    public override int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    public override void Send(string sql, params ReadOnlySpan<object?> values) => Run(sql, values);

    public override object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

    public override T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : default
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    public override List<T> Many<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public override void Lock(string name)
    {
        // One writer: nobody else writes while this work runs.
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this project; values are bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            }

            command.Prepare();
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                string[] texts => Columns.Write(texts),
                var value => value,
            };
        }

        return command;
    }
}
