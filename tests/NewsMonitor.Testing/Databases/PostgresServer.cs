using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Testing.Databases;

/// <summary>A PostgreSQL of the tests' own: made when it is first asked for, on a free port of this machine, in a temporary folder, as an unprivileged user; stopped and removed with the tests.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TemporaryFolder _folder = new();
    private int _port;
    private int _schemas;
    private int _runs;
    private bool _made;

    /// <summary>True: what is committed outlives a kill of the server, as in production. False, for tests that do not kill it: the disk is not waited for.</summary>
    public bool Durable { get; init; }

    /// <summary>Makes an empty schema and answers the connection string that leads there.</summary>
    public string NewSchema()
    {
        lock (_gate)
        {
            if (!_made)
            {
                Make();
                _made = true;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"t{++_schemas}");
            Client("-c", $"CREATE SCHEMA {name}");
            return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=newsmonitor;Database=postgres;Search Path={name};Timeout=5");
        }
    }

    /// <summary>Runs a statement; answers what psql prints, unaligned and without headings. Tables are named with their schema.</summary>
    public string Query(string sql) => Client("-Atc", sql).Trim();

    /// <summary>The schema that a connection string of <see cref="NewSchema"/> leads to.</summary>
    public static string Schema(string connectionString) => connectionString.Split("Search Path=")[1].Split(';')[0];

    /// <summary>Kills the server with all its processes, as a power cut would.</summary>
    public void Kill() => Control("stop", "-m", "immediate");

    /// <summary>Starts a killed server again, on the same port.</summary>
    public void Start()
    {
        var sync = Durable ? "on" : "off";
        Control(
            "start",
            "-l",
            _folder.Of("log"),
            "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync={sync} -c max_connections=200 -c shared_buffers=128MB"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_made)
        {
            Kill();
        }

        _folder.Dispose();
    }

    private static string Program(string name)
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0).Select(d => Path.Combine(d, "bin", name)).FirstOrDefault(File.Exists)
            : null;
        return installed ?? name;
    }

    /// <summary>PostgreSQL refuses to be run by the superuser.</summary>
    private static string[] AsUnprivileged => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private void Make()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres", _folder.Path);
        }

        Run([.. AsUnprivileged, Program("initdb"), "-D", _folder.Of("cluster"), "-A", "trust", "-U", "newsmonitor", "-E", "UTF8", "--locale=C", "--no-sync"]);
        _port = FreePort.Next();
        Start();
    }

    private void Control(string command, params string[] arguments) => Run([.. AsUnprivileged, Program("pg_ctl"), command, "-D", _folder.Of("cluster"), "-w", "-t", "60", .. arguments]);

    private string Client(params string[] arguments) =>
        Run([Program("psql"), "-d", "postgres", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "newsmonitor", "-v", "ON_ERROR_STOP=1", "-q", .. arguments]);

    /// <summary>Output goes through a file: the server that pg_ctl starts would keep a pipe open.</summary>
    private string Run(params string[] command)
    {
        var output = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(_folder.Path)}.{Interlocked.Increment(ref _runs)}"));
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(output);
        foreach (var part in command)
        {
            start.ArgumentList.Add(part);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        var said = File.ReadAllText(output);
        File.Delete(output);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {said}");
    }
}
