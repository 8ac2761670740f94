using System.Data.Common;
using System.Text.RegularExpressions;
using NewsMonitor.Storage.Sql;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>
/// The statements of one transaction. What was only sent travels with the next question, in one batch; the connection prepares what comes again.
/// Used only by the thread that runs the work.
/// </summary>
internal sealed partial class PostgresStatements(NpgsqlConnection connection, NpgsqlTransaction transaction, Dictionary<string, string> texts) : Statements
{
    /// <summary>A batch is sent when it has so many statements, whatever comes.</summary>
    private const int MostInBatch = 500;

    private readonly List<NpgsqlBatchCommand> _waiting = [];

    public override SqlDialect Dialect { get; } = new PostgresDialect();

    public override int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Add(sql, values);
        using var batch = Take();
        batch.ExecuteNonQuery();
        return (int)command.RecordsAffected;
    }

    public override void Send(string sql, params ReadOnlySpan<object?> values)
    {
        Add(sql, values);
        if (_waiting.Count >= MostInBatch)
        {
            Flush();
        }
    }

    public override object? Scalar(string sql, params ReadOnlySpan<object?> values) => First(sql, r => r.IsDBNull(0) ? null : r.GetValue(0), values);

    public override T? First<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : default
    {
        Add(sql, values);
        using var batch = Take();
        using var reader = batch.ExecuteReader();
        var first = reader.Read() ? map(reader) : default;
        while (reader.NextResult())
        {
            // What was sent before the question has no rows.
            first = reader.Read() ? map(reader) : first;
        }

        return first;
    }

    public override List<T> Many<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        Add(sql, values);
        using var batch = Take();
        using var reader = batch.ExecuteReader();
        var rows = new List<T>();
        do
        {
            while (reader.Read())
            {
                rows.Add(map(reader));
            }
        }
        while (reader.NextResult());

        return rows;
    }

    /// <summary>Held until the transaction ends. Names are of this schema; two with one hash only wait for each other.</summary>
    /// <remarks>It has no rows, and travels with the question that comes next, which sees what is committed when the lock is held.</remarks>
    public override void Lock(string name) => Send("SELECT 1 WHERE CAST(pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ?1, 0)) AS text) IS NULL", name);

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        if (_waiting.Count > 0)
        {
            using var batch = Take();
            batch.ExecuteNonQuery();
        }
    }

    private NpgsqlBatchCommand Add(string sql, ReadOnlySpan<object?> values)
    {
        if (!texts.TryGetValue(sql, out var text))
        {
            texts.Add(sql, text = Placeholder().Replace(sql, "$$$1"));
        }

        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(value switch
            {
                null => new NpgsqlParameter { Value = DBNull.Value },
                string s => new NpgsqlParameter<string> { TypedValue = PostgresText.Clean(s) },
                string[] texts => new NpgsqlParameter<string[]> { TypedValue = [.. texts.Select(PostgresText.Clean)] },
                int i => new NpgsqlParameter<long> { TypedValue = i },
                long l => new NpgsqlParameter<long> { TypedValue = l },
                _ => new NpgsqlParameter { Value = value },
            });
        }

        _waiting.Add(command);
        return command;
    }

    private NpgsqlBatch Take()
    {
        var batch = new NpgsqlBatch(connection, transaction);
        foreach (var command in _waiting)
        {
            batch.BatchCommands.Add(command);
        }

        _waiting.Clear();
        return batch;
    }

    [GeneratedRegex(@"\?(\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
