namespace NewsMonitor.Storage;

/// <summary>Where a store lies that is read or filled as a whole: a data folder, or a PostgreSQL database.</summary>
public sealed record StorePlace
{
    private StorePlace()
    {
    }

    /// <summary>The data folder; null for a database.</summary>
    public string? Folder { get; private init; }

    /// <summary>The connection string, as Npgsql takes it; null for a folder.</summary>
    public string? Connection { get; private init; }

    /// <summary>The embedded store in a data folder.</summary>
    public static StorePlace In(string folder) => new() { Folder = folder };

    /// <summary>The store in a PostgreSQL database.</summary>
    public static StorePlace At(string connection) => new() { Connection = connection };
}
