using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Watches;

public abstract class WatchRoutingStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    private IWatchRouting Routing => _store.Port<IWatchRouting>();

    private IWatchLog Log => _store.Port<IWatchLog>();

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Stretch_is_committed_whole_and_entries_are_numbered_without_gap()
    {
        await Watch("a", "b");
        var told = new WatchTold("a", Sample.Story(1), new ToldMemory { Version = 2, At = Sample.Noon, Articles = 3, Seen = 4, Due = Sample.Noon.AddMinutes(5) });

        var receipt = await Routing.Commit(
            WatchSample.Stretch(2, 7, 20, WatchSample.To(WatchSample.Entry("a", 1, kind: TellingKind.Began)), WatchSample.To(WatchSample.Entry("b", 1)), WatchSample.To(WatchSample.Entry("a", 2))) with { Told = [told] },
            default);
        _store.Reopen();

        receipt.ShouldBe(new RoutedReceipt(0));
        var entries = await Log.Read("a", 0, 10, default);
        entries.ShouldBe([WatchSample.Entry("a", 1, kind: TellingKind.Began) with { Sequence = 1 }, WatchSample.Entry("a", 2) with { Sequence = 2 }]);
        (await Log.Read("a", 1, 10, default)).Select(e => e.Sequence).ShouldBe([2]);
        (await Log.Newest("a", 1, default)).Select(e => e.Sequence).ShouldBe([2]);
        (await Log.Extent("a", default)).ShouldBe((1, 2));
        (await Log.Extent("nobody", default)).ShouldBe((1, 0));
        (await Routing.Told("main", [Sample.Story(1), Sample.Story(2)], default)).ShouldBe([told]);
        (await Routing.Told("demo", [Sample.Story(1)], default)).ShouldBeEmpty();
        (await _store.Port<IWatches>().Load("main", default)).Position.ShouldBe(20);
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    public async Task Who_stands_elsewhere_commits_nothing(long revision, long from)
    {
        await Watch("a", "b");

        (await Routing.Commit(WatchSample.Stretch(revision, from, 20, WatchSample.To(WatchSample.Entry("a", 1))), default)).ShouldBeNull();

        (await Log.Read("a", 0, 10, default)).ShouldBeEmpty();
        (await _store.Port<IWatches>().Load("main", default)).Position.ShouldBe(7);
    }

    [Fact]
    public async Task Same_stretch_is_committed_once()
    {
        await Watch("a");
        var stretch = WatchSample.Stretch(1, 7, 8, WatchSample.To(WatchSample.Entry("a", 1)));

        (await Routing.Commit(stretch, default)).ShouldNotBeNull();
        (await Routing.Commit(stretch, default)).ShouldBeNull();

        (await Log.Extent("a", default)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_waited_for_its_time_is_found_when_it_has_come()
    {
        await Watch("a");
        WatchTold Told(long story, int minute) => new("a", Sample.Story(story), new ToldMemory { Version = 1, Due = Sample.Noon.AddMinutes(minute) });
        await Routing.Commit(WatchSample.Stretch(1, 7, 8) with { Told = [Told(1, 9), Told(2, 3), Told(3, 30)] }, default);

        (await Routing.Due("main", Sample.Noon.AddMinutes(10), 10, default)).Select(t => t.Story).ShouldBe([Sample.Story(2), Sample.Story(1)]);
        (await Routing.Due("demo", Sample.Noon.AddMinutes(10), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Oldest_entries_go_and_what_waited_of_them_is_counted()
    {
        await _store.Port<IWatches>().Save(WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("e", "a")]), 0, 7, default);

        var receipt = await Routing.Commit(
            WatchSample.Stretch(1, 7, 8, [.. Enumerable.Range(1, 5).Select(v => WatchSample.To(WatchSample.Entry("a", v), "e"))]) with { Keep = 3 },
            default);

        receipt!.Dropped.ShouldBe(2);
        (await Log.Extent("a", default)).ShouldBe((3, 5));
        (await _store.Port<IDeliveries>().List("a", null, null, 10, default)).Items.Select(d => d.Entry.Sequence).ShouldBe([5, 4, 3]);
    }

    [Fact]
    public async Task Watch_that_catches_up_keeps_its_place()
    {
        await Watch("a");
        await Routing.Commit(WatchSample.Stretch(1, 7, 7) with { CatchingUp = [new CaughtUp("a", 5, false)] }, default);

        var watch = (await _store.Port<IWatches>().Find("a", default))!;
        watch.Live.ShouldBeFalse();
        watch.Cursor.ShouldBe(5);
    }

    [Fact]
    public async Task Whoever_waits_for_an_entry_is_woken()
    {
        await Watch("a");
        var waiting = Log.WaitBeyond("a", 0, default);
        await Routing.Commit(WatchSample.Stretch(1, 7, 8, WatchSample.To(WatchSample.Entry("a", 1))), default);

        await waiting;
        await Log.WaitBeyond("a", 0, default);
        (await Log.Extent("a", default)).Latest.ShouldBe(1);
    }

    [Fact]
    public async Task New_life_of_a_workspace_was_told_nothing()
    {
        var life = (await _store.Workspaces.BeginAfresh("demo", default))!.Value;
        await _store.Port<IWatches>().Save(WatchSample.Watch("d", workspace: "demo"), 0, 7, default);
        var story = StoryId.Founded(PartitionKey.Of(life, "en"), 1);
        await _store.Port<IWatches>().Mute("d", story, true, default);

        await _store.Workspaces.BeginAfresh("demo", default);

        (await Routing.Told("demo", [story], default)).ShouldBeEmpty();
        (await _store.Port<IWatches>().Load("demo", default)).Watches.Count.ShouldBe(1);
    }

    private async Task Watch(params string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            await _store.Port<IWatches>().Save(WatchSample.Watch(ids[i]), i, 7, default);
        }
    }

    public sealed class OnSqlite() : WatchRoutingStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : WatchRoutingStoreTests(new OwnSchema(server));
}
