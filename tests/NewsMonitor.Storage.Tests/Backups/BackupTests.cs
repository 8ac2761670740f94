using Microsoft.Data.Sqlite;
using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly OpenStore _store = new(new OwnFolder());
    private readonly TemporaryFolder _elsewhere = new();

    private string Folder => _store.Whole.Folder!;

    private string Backup => _elsewhere.Of("store.backup");

    public void Dispose()
    {
        _store.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Backup_of_a_store_at_work_holds_what_was_acknowledged_before_it()
    {
        await Publish(1);

        var copy = StoreBackup.Take(Folder, Backup, replace: false);
        await Publish(2);

        (copy.Articles, copy.Updates).ShouldBe((1, 1));
        File.Exists(Backup + ".part").ShouldBeFalse();
        File.Exists(Backup + "-wal").ShouldBeFalse();
        StoreRestore.Run(_elsewhere.Of("data"), Backup, replace: false).ShouldBe(copy);
        using var restored = new OpenedFolder(_elsewhere.Of("data"));
        (await restored.Port<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.Select(s => s.Id.Position).ShouldBe([1]);
        (await restored.Port<IArticleLog>().Find(WorkspaceKey.Main, new ArticleId("a1"), default))!.Body.ShouldContain("a1");
    }

    [Fact]
    public async Task Backups_while_articles_come_are_each_whole()
    {
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("first"), Sample.Article("second")], default);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article($"w{i}"), Sample.Article($"x{i}")], default);
            }
        });

        var articles = new List<long>();
        do
        {
            articles.Add(StoreBackup.Take(Folder, Backup, replace: true).Articles);
        }
        while (!writing.IsCompleted);
        await writing;

        articles.ShouldBe(articles.Order());
        articles.ShouldAllBe(a => a % 2 == 0);
        StoreBackup.Take(Folder, Backup, replace: true).Articles.ShouldBe(82);
    }

    [Fact]
    public async Task Restored_store_begins_a_new_life_of_the_log_and_goes_on_from_its_numbers()
    {
        await Publish(1);
        var epoch = _store.Updates.Epoch;
        StoreBackup.Take(Folder, Backup, replace: false);
        await Publish(2);
        _store.Close();

        StoreRestore.Run(Folder, Backup, replace: true);

        using var restored = new OpenedFolder(Folder);
        restored.Port<IUpdateLog>().Epoch.ShouldNotBe(epoch);
        restored.Port<IUpdateLog>().Latest.ShouldBe(1);
        (await restored.Port<IStoryStore>().Head(Sample.Story(2), default)).ShouldBeNull();
        (await restored.Port<IStoryStore>().Commit(Sample.Version(2, 1, 1), default)).ShouldBeTrue();
        restored.Port<IUpdateLog>().Latest.ShouldBe(2);
    }

    [Fact]
    public async Task Store_is_not_given_up_unasked_nor_under_a_server()
    {
        await Publish(1);
        StoreBackup.Take(Folder, Backup, replace: false);

        Should.Throw<StoreUnavailableException>(() => StoreRestore.Run(Folder, Backup, replace: true)).Message.ShouldContain("another server");
        _store.Close();
        Should.Throw<TransferException>(() => StoreRestore.Run(Folder, Backup, replace: false)).Message.ShouldContain("--replace");
        Should.Throw<TransferException>(() => StoreBackup.Take(Folder, Backup, replace: false)).Message.ShouldContain("exists");
        Should.Throw<TransferException>(() => StoreBackup.Take(Folder, Path.Combine(Folder, "newsmonitor.db"), replace: true)).Message.ShouldContain("itself");
        Should.Throw<TransferException>(() => StoreBackup.Take(_elsewhere.Of("nowhere"), Backup, replace: true)).Message.ShouldContain("holds no store");
    }

    [Fact]
    public async Task What_is_no_sound_backup_changes_nothing()
    {
        await Publish(1);
        StoreBackup.Take(Folder, Backup, replace: false);
        var bytes = File.ReadAllBytes(Backup);
        var cut = _elsewhere.Of("cut");
        File.WriteAllBytes(cut, bytes[..(bytes.Length / 2)]);
        var other = _elsewhere.Of("other");
        Change(other, "CREATE TABLE x (y)");
        var newer = _elsewhere.Of("newer");
        File.Copy(Backup, newer);
        Change(newer, "PRAGMA user_version = 999");
        _store.Close();

        Refused(cut).ShouldMatch("not a sound store|corrupt");
        Refused(_elsewhere.Write("text", new string('x', 5000))).ShouldContain("not a sound store");
        Refused(other).ShouldContain("not a store of NewsMonitor");
        Refused(newer).ShouldContain("newer");
        Refused(_elsewhere.Of("nothing")).ShouldContain("no file");
        Directory.GetFiles(Folder, "*.part*").ShouldBeEmpty();
        using var kept = new OpenedFolder(Folder);
        kept.Port<IUpdateLog>().Latest.ShouldBe(1);
    }

    [Fact]
    public async Task Corrupt_store_is_replaced_by_a_backup()
    {
        await Publish(1);
        StoreBackup.Take(Folder, Backup, replace: false);
        _store.Close();
        File.WriteAllText(Path.Combine(Folder, "newsmonitor.db"), new string('x', 5000));
        File.WriteAllText(Path.Combine(Folder, "newsmonitor.db-wal"), "of the old one");

        StoreRestore.Run(Folder, Backup, replace: true).Articles.ShouldBe(1);

        using var restored = new OpenedFolder(Folder);
        (await restored.Port<IStoryStore>().Head(Sample.Story(1), default))!.Version.ShouldBe(1);
    }

    private async Task Publish(long founder)
    {
        var article = Sample.Article($"a{founder}");
        await _store.Articles.Append(WorkspaceKey.Main, [article], default);
        (await _store.Stories.Commit(Sample.Version(founder, 1, 1, article), default)).ShouldBeTrue();
    }

    private string Refused(string file) => Should.Throw<TransferException>(() => StoreRestore.Run(Folder, file, replace: true)).Message;

    private static void Change(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
