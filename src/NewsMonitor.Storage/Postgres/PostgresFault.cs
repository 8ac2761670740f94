using Npgsql;

namespace NewsMonitor.Storage.Postgres;

/// <summary>Tells what a fault of PostgreSQL means: whether to come again, and in what words an operator is told.</summary>
internal static class PostgresFault
{
    /// <summary>The transaction stood still for too long and was undone.</summary>
    private const string StoodStill = "25P03";

    /// <summary>True when another transaction was in the way: the same work will do at once.</summary>
    public static bool IsCollision(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>True when the database cannot be reached or cannot work for now: it may pass.</summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        PostgresException e => e.SqlState.StartsWith("08", StringComparison.Ordinal)
            || e.SqlState.StartsWith("53", StringComparison.Ordinal)
            || e.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || e.SqlState is StoodStill
            || e.SqlState.StartsWith("58", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>The fault in words that name the database and the way out.</summary>
    public static StoreUnavailableException Explain(string database, Exception fault) => new($"PostgreSQL at {database}: {Reason(fault)}", fault);

    private static string Reason(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e =>
            $"the user is not let in ({e.MessageText}); check Username and Password in ConnectionStrings:NewsMonitor",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } e => $"{e.MessageText}; create the database, or name another in ConnectionStrings:NewsMonitor",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } e => $"{e.MessageText}; grant the user CREATE on the schema",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } e => $"its disk is full ({e.MessageText}); make room there",
        PostgresException e => e.MessageText,
        NpgsqlException { InnerException: { } inner } => $"it cannot be reached ({inner.Message}); check Host and Port in ConnectionStrings:NewsMonitor, and that it runs",
        _ => $"it cannot be reached ({fault.Message}); check ConnectionStrings:NewsMonitor, and that it runs",
    };
}
