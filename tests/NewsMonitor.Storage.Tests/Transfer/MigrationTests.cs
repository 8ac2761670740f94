using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Storage.Transfer;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>From the embedded file to PostgreSQL, and what is particular to PostgreSQL.</summary>
[Trait("needs", "postgres")]
public sealed class MigrationTests : IDisposable
{
    private readonly PostgresServer _server;
    private readonly OpenStore _file = new(new OwnFolder());
    private readonly OpenStore _database;

    public MigrationTests(PostgresServer server)
    {
        _server = server;
        _database = new OpenStore(new OwnSchema(server));
    }

    private string Schema => PostgresServer.Schema(_database.Whole.Connection!);

    public void Dispose()
    {
        _file.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Both_engines_have_the_same_tables()
    {
        Forms(_file).ShouldBe(Forms(_database));
    }

    [Fact]
    public async Task Migrated_store_tells_the_same_stories_and_the_file_stays()
    {
        await News.Publish(_file, 4);
        var before = await News.Of(_file);
        _file.Close();
        _database.Close();

        var report = await StoreMigration.Run(_file.Whole.Folder!, _database.Whole.Connection!, TimeProvider.System, null, default);

        report.Rows["story"].ShouldBe(4);
        _database.Reopen();
        (await News.Of(_database)).ShouldBe(before);
        _database.Updates.Epoch.ShouldBe(report.NewEpoch);
        _file.Reopen();
        (await News.Of(_file)).ShouldBe(before);
        _file.Updates.Epoch.ShouldBe(report.Epoch);
    }

    [Fact]
    public async Task Folder_that_a_server_holds_is_not_migrated()
    {
        await News.Publish(_file, 1);
        _database.Close();

        (await Should.ThrowAsync<StoreUnavailableException>(() => StoreMigration.Run(_file.Whole.Folder!, _database.Whole.Connection!, TimeProvider.System, null, default))).Message.ShouldContain("another server");
        (await Should.ThrowAsync<TransferException>(() => StoreMigration.Run(Path.GetTempPath(), _database.Whole.Connection!, TimeProvider.System, null, default))).Message.ShouldContain("holds no store");
    }

    [Fact]
    public async Task Database_that_servers_work_on_is_not_filled()
    {
        await News.Publish(_file, 1);
        _file.Close();
        _database.Close();
        _server.Query($"INSERT INTO {Schema}.silo_version VALUES ('x', 1); INSERT INTO {Schema}.silo (deployment, address, port, generation, name, host, status, started, alive) VALUES ('x', '127.0.0.1', 1, 1, 'one', 'desk-1', 3, now(), now())");

        (await Should.ThrowAsync<TransferException>(() => StoreMigration.Run(_file.Whole.Folder!, _database.Whole.Connection!, TimeProvider.System, null, default))).Message.ShouldContain("desk-1");

        _server.Query($"UPDATE {Schema}.silo SET status = 6");
        await StoreMigration.Run(_file.Whole.Folder!, _database.Whole.Connection!, TimeProvider.System, null, default);
    }

    [Fact]
    public async Task Updates_that_wait_for_their_number_and_rows_with_gaps_come_out_dense_and_in_order()
    {
        await News.Publish(_database, 3);
        var before = await News.Of(_database);
        _database.Close();
        _file.Close();
        _server.Query($"UPDATE {Schema}.story_update SET rowid = rowid * 10 + 1000; UPDATE {Schema}.story SET latest = latest * 10 + 1000; UPDATE {Schema}.story_news SET sequence = sequence * 10 + 1000");
        _server.Query($"UPDATE {Schema}.story_update SET sequence = NULL WHERE sequence > 4; UPDATE {Schema}.update_sequencer SET last = 4");
        using var text = new StringWriter();
        StoreExport.Run(_database.Whole, text, TimeProvider.System, null, default);
        var file = Path.Combine(_file.Whole.Folder!, "out.jsonl");
        await File.WriteAllTextAsync(file, text.ToString());

        await StoreImport.Run(_file.Whole, file, TimeProvider.System, null, default);

        _file.Reopen();
        (await News.Of(_file)).ShouldBe(before);
        (await _file.Updates.Read(0, 100, default)).Select(u => u.Cursor.Sequence).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    private static IEnumerable<string> Forms(OpenStore store)
    {
        store.Close();
        using var source = TransferDoors.Read(store.Whole, Sample.Noon);
        return [.. TransferDoors.Tables(store.Whole).Tables(source.Connection, source.Moment).SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {c.Kind}"))];
    }
}
