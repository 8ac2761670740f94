using Microsoft.Data.Sqlite;
using NewsMonitor.Storage.Sqlite;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Sqlite;

public sealed class FileFaultTests
{
    [Fact]
    public void Second_opening_of_the_same_folder_is_refused_until_the_first_is_closed()
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions { Directory = folder.Path };
        using var first = SqliteFile.Open(options);

        Should.Throw<StoreUnavailableException>(() => SqliteFile.Open(options)).Message.ShouldContain("another server");
    }

    [Fact]
    public void File_that_is_no_database_is_named_as_corrupt()
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "newsmonitor.db"), new string('x', 5000));

        Should.Throw<StoreUnavailableException>(() => SqliteFile.Open(new StoreOptions { Directory = folder })).Message.ShouldContain("corrupt");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Newer_schema_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-test-").FullName;
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "newsmonitor.db")};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        Should.Throw<StoreUnavailableException>(() => SqliteFile.Open(new StoreOptions { Directory = folder })).Message.ShouldContain("newer");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Wrong_settings_are_reported_together()
    {
        var result = new StoreOptionsValidator().Validate(null, new StoreOptions { Directory = " ", WriteQueue = 0, GroupCommit = 0 });

        result.Failures!.Count().ShouldBe(3);
    }
}
