using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>Opens the embedded store's file: locks the folder, checks the file, brings its schema up to date.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _reading;

    private SqliteFile(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
        _reading = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>The newest schema that this program knows.</summary>
    public static int Known => Scripts().Count;

    /// <summary>The database file of a data folder.</summary>
    public static string In(string folder) => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "newsmonitor.db"));

    /// <summary>Holds a data folder, made when missing, so that no server works on it; until it is disposed. Throws <see cref="StoreUnavailableException"/> when a server holds it.</summary>
    public static IDisposable Hold(string folder) => Lock(System.IO.Path.GetFullPath(folder));

    /// <summary>A connection beside whatever server works on a file; no pool keeps it open.</summary>
    public static SqliteConnection OpenBeside(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Opens the file in the folder of the options, made when missing. Throws <see cref="StoreUnavailableException"/> with what is wrong and the way out.</summary>
    public static SqliteFile Open(StoreOptions options)
    {
        var path = In(options.Directory);
        try
        {
            var file = new SqliteFile(path, Lock(System.IO.Path.GetDirectoryName(path)!));
            file.Check(options.CheckUpTo);
            return file;
        }
        catch (SqliteException e)
        {
            throw SqliteFault.Explain(path, e);
        }
    }

    /// <summary>A connection for the writer: every commit is on the disk before it is answered.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A connection that sees what is committed; to be disposed after the question.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearPool(new SqliteConnection(_reading));
        _lock.Dispose();
    }

    /// <summary>The lock is the kernel's and ends with the process, so none is ever stale.</summary>
    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(System.IO.Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"data folder '{folder}' may not be written; give the server write permission, or start with another --data folder", e);
        }
        catch (IOException e) when (File.Exists(System.IO.Path.Combine(folder, "lock")))
        {
            throw new StoreUnavailableException($"data folder '{folder}' cannot be locked: another server uses it, or it is read-only or full ({e.Message}); stop that server, or start with another --data folder", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"data folder '{folder}' cannot be used ({e.Message}); start with another --data folder", e);
        }
    }

    private void Check(long checkUpTo)
    {
        using var connection = OpenForWriting();
        using var command = connection.CreateCommand();
        if (new FileInfo(Path).Length <= checkUpTo)
        {
            command.CommandText = "PRAGMA quick_check(1)";
            if (command.ExecuteScalar() is string answer and not "ok")
            {
                throw new StoreUnavailableException($"store '{Path}': the file is corrupt ({answer}); move it away and restore a backup, or start with another --data folder");
            }
        }

        Migrate(connection);
    }

    private void Migrate(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        var scripts = Scripts();
        if (version > scripts.Count)
        {
            throw new StoreUnavailableException($"store '{Path}' has schema {version}, which is newer than this server's {scripts.Count}; start the newer server");
        }

        for (var i = version; i < scripts.Count; i++)
        {
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"BEGIN IMMEDIATE; {scripts[i]}\nPRAGMA user_version = {i + 1}; COMMIT;");
            command.ExecuteNonQuery();
        }
    }

    private static List<string> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(n => n.Contains(".Sqlite.Schema.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text)];

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
