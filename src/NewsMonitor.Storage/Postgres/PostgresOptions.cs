namespace NewsMonitor.Storage;

/// <summary>Where PostgreSQL is and how hard it is worked. Section <c>NewsMonitor:Postgres</c>; the address is the connection string <c>ConnectionStrings:NewsMonitor</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>The connection string, as Npgsql takes it; its database must exist.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How many transactions of this process write at once, beside the one that appends articles; 1 to 64, default 6.</summary>
    public int Writers { get; set; } = 6;

    /// <summary>How many writes may wait before further ones wait in line; 1 to 1,000,000, default 4,096.</summary>
    public int WriteQueue { get; set; } = 4096;

    /// <summary>How long a write is tried again while the database cannot be reached, before its caller is told; up to 10 minutes, default 20 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a transaction of this process may stand still before the database undoes it and frees what it locked: of a process that is frozen, or out of reach, the others wait no longer. The process runs it again when it can. 1 second to 1 minute, default 5 seconds.</summary>
    public TimeSpan IdleTransaction { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often updates of other processes are looked for; 10 ms to 1 s, default 100 ms.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How far this machine's clock may be from the database's at start; default 1 minute.</summary>
    public TimeSpan ClockDifference { get; set; } = TimeSpan.FromMinutes(1);
}
