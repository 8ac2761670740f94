using NewsMonitor.Testing.Databases;

namespace NewsMonitor.Testing.Processes;

/// <summary>A few real server processes on one real PostgreSQL, all of its own.</summary>
public sealed class ClusterUnderTest : IAsyncDisposable
{
    private readonly List<TemporaryFolder> _folders = [];

    /// <summary>Hosts whose stories come out every 50 ms, so that tests wait less.</summary>
    /// <param name="hosts">How many hosts.</param>
    /// <param name="settings">Further settings of all of them.</param>
    public ClusterUnderTest(int hosts, params string[] settings)
        : this(hosts, _ => ["--NewsMonitor:Stories:PublishEvery", "00:00:00.05", .. settings])
    {
    }

    /// <summary>Hosts with these settings and no others.</summary>
    /// <param name="hosts">How many hosts.</param>
    /// <param name="settings">Further settings of each, by its number from 0.</param>
    /// <param name="asShipped">True, to measure: the programs run as they are shipped.</param>
    public ClusterUnderTest(int hosts, Func<int, string[]> settings, bool asShipped = false)
    {
        ConnectionString = Database.NewSchema();
        for (var i = 0; i < hosts; i++)
        {
            var folder = new TemporaryFolder();
            _folders.Add(folder);
            Hosts.Add(new ServerUnderTest(folder.Path, [.. Settings(ConnectionString), .. settings(i)]) { AsShipped = asShipped });
        }
    }

    /// <summary>The database server.</summary>
    public PostgresServer Database { get; } = new() { Durable = true };

    /// <summary>Where the database is.</summary>
    public string ConnectionString { get; }

    /// <summary>The hosts, none of which is started yet.</summary>
    public List<ServerUnderTest> Hosts { get; } = [];

    /// <summary>What makes a server one of a cluster.</summary>
    public static string[] Settings(string connectionString) => ["--NewsMonitor:Mode", "Cluster", "--ConnectionStrings:NewsMonitor", connectionString];

    /// <summary>Starts all hosts at once, and waits until each is ready.</summary>
    public Task Start() => Task.WhenAll(Hosts.Select(h => h.Start()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        Database.Dispose();
        foreach (var folder in _folders)
        {
            folder.Dispose();
        }
    }
}
