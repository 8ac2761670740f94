using System.Data;
using System.Globalization;
using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>A writer's connection, opened again when it is lost; and what became of a commit whose answer was lost with it. Used only by its thread.</summary>
/// <param name="source">Where connections come from.</param>
/// <param name="idleTransaction">How long a transaction may stand still before the database undoes it.</param>
internal sealed class PostgresSession(NpgsqlDataSource source, TimeSpan idleTransaction) : IDisposable
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    /// <summary>The number of a transaction whose commit was asked for and not answered.</summary>
    private string? _unsure;

    /// <summary>Runs the work in a transaction; true: it is committed. False: an earlier attempt turned out to be undone, and it is to be run again.</summary>
    public bool Run(PostgresWork work)
    {
        _connection ??= Open();
        if (_unsure is { } before)
        {
            var committed = Became(before);
            _unsure = null;
            return committed;
        }

        _transaction = _connection.BeginTransaction(IsolationLevel.ReadCommitted);
        var statements = new PostgresStatements(_connection, _transaction, _texts);
        work.Run(statements);
        var number = (string)statements.Scalar("SELECT CAST(pg_current_xact_id() AS text)")!;
        _unsure = number;
        _transaction.Commit();
        _unsure = null;
        Forget();
        return true;
    }

    /// <summary>Undoes what is under way, asks no more what became of it, and keeps the connection if it can.</summary>
    public void Abandon()
    {
        _unsure = null;
        try
        {
            Forget();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            Close();
        }
    }

    /// <summary>Lets the connection go; a commit whose answer was lost stays to be asked for.</summary>
    public void Close()
    {
        _transaction = null;
        _connection?.Dispose();
        _connection = null;
    }

    public void Dispose() => Close();

    private NpgsqlConnection Open()
    {
        var connection = source.OpenConnection();
        try
        {
            using var command = new NpgsqlCommand("SELECT set_config('idle_in_transaction_session_timeout', CAST($1 AS text), false)", connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = idleTransaction.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) });
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Forget()
    {
        var transaction = _transaction;
        _transaction = null;
        transaction?.Dispose();
    }

    private bool Became(string number)
    {
        using var command = new NpgsqlCommand("SELECT pg_xact_status(CAST(CAST($1 AS text) AS xid8))", _connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = number });
        while (true)
        {
            switch (command.ExecuteScalar() as string)
            {
                case "committed":
                    return true;
                case "in progress":
                    Thread.Sleep(50);
                    break;
                default:
                    return false;
            }
        }
    }
}
