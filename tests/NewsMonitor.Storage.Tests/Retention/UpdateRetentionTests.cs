using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Storage.Tests.Watches;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Retention;

/// <summary>The log begins later, and is dense from there on.</summary>
public abstract class UpdateRetentionTests(IEngine engine) : IDisposable
{
    private static readonly DateTimeOffset Later = Sample.Noon.AddYears(1);

    private readonly OpenStore _store = new(engine);

    private IRetention Retention => _store.Port<IRetention>();

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Log_begins_where_it_was_told_to_and_goes_on_from_its_numbers()
    {
        // 1: story 1, 2 to 4: story 2, 5 and 6: story 3.
        await Publish((1, 1), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2));

        (await Old(Sample.Noon.AddMinutes(2))).ShouldBe([1, 2], "up to the first that is not older");
        (await Old(Later)).ShouldBe([1, 2, 3, 4, 5], "never the newest of all");
        (await Retention.OldUpdates(Later, 2, default)).Select(u => u.Cursor.Sequence).ShouldBe([1, 2]);
        (await Retention.RemoveUpdates(3, default)).ShouldBe(2, "the newest of story 1 stays");
        (await Retention.RemoveUpdates(3, default)).ShouldBe(0);
        (await Retention.RemoveUpdates(2, default)).ShouldBe(0);
        _store.Reopen();

        (await _store.Updates.Oldest(default)).ShouldBe(3);
        _store.Updates.Latest.ShouldBe(6);
        (await _store.Updates.Read(0, 10, default)).Select(u => u.Cursor.Sequence).ShouldBe([4, 5, 6]);
        (await _store.Updates.Read(4, 10, default)).Select(u => u.Cursor.Sequence).ShouldBe([5, 6]);
        (await Of(1)).ShouldBe([1]);
        (await Of(2)).ShouldBe([3]);
        (await Old(Later)).ShouldBe([4, 5]);
        await Publish((1, 2));
        (await _store.Updates.Read(0, 10, default)).Select(u => u.Cursor.Sequence).ShouldBe([4, 5, 6, 7]);
        (await Of(1)).ShouldBe([2], "a story's versions are told without a hole");
    }

    [Fact]
    public async Task Updates_wait_for_the_watches()
    {
        await Publish((1, 1), (1, 2), (1, 3), (1, 4), (1, 5));
        var watches = _store.Port<IWatches>();
        (await watches.Save(WatchSample.Watch("w") with { Cursor = 0 }, 0, 2, default)).ShouldBeTrue();

        (await Old(Later)).ShouldBe([1, 2]);

        (await watches.Save(WatchSample.Watch("w") with { Cursor = 1, Live = false }, 1, 4, default)).ShouldBeTrue();
        (await Old(Later)).ShouldBe([1]);
        var paused = WatchSample.Watch("w") with { Cursor = 1, Live = false };
        (await watches.Save(paused with { Settings = paused.Settings with { Paused = true } }, 2, 4, default)).ShouldBeTrue();
        (await Old(Later)).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Log_that_begins_later_does_so_after_a_transfer_too()
    {
        using var folder = new TemporaryFolder();
        await Publish((1, 1), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2));
        await Retention.RemoveUpdates(3, default);
        _store.Close();
        StoreExport.ToFile(_store.Whole, folder.Of("x.jsonl.gz"), replace: false, TimeProvider.System, null, default);
        using var into = new OpenStore(new OwnFolder());
        into.Close();

        await StoreImport.Run(into.Whole, folder.Of("x.jsonl.gz"), TimeProvider.System, null, default);

        into.Reopen();
        (await into.Updates.Oldest(default)).ShouldBe(3);
        (await into.Updates.Read(0, 10, default)).Select(u => u.Cursor.Sequence).ShouldBe([4, 5, 6]);
        (await into.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.Select(s => s.Id.Position).ShouldBe([3, 2, 1]);
    }

    private async Task Publish(params (long Story, int Version)[] versions)
    {
        foreach (var (story, version) in versions)
        {
            var before = _store.Updates.Latest;
            (await _store.Stories.Commit(Sample.Version(story, version, 1), default)).ShouldBeTrue();
            await Eventually.Becomes(() => Task.FromResult(_store.Updates.Latest), latest => latest == before + 1, "the update's number");
        }
    }

    private async Task<IEnumerable<long>> Old(DateTimeOffset before) => (await Retention.OldUpdates(before, 10, default)).Select(u => u.Cursor.Sequence);

    private async Task<IEnumerable<int>> Of(long story) => (await _store.Updates.OfStory(Sample.Story(story), 0, 10, default)).Select(u => u.Version);

    public sealed class OnSqlite() : UpdateRetentionTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : UpdateRetentionTests(new OwnSchema(server));
}
