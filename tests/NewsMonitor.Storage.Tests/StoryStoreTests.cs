using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class StoryStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Versions_follow_each_other_and_a_stale_one_is_refused()
    {
        (await _store.Stories.Commit(Sample.Version(1, 1, 1), default)).ShouldBeTrue();
        (await _store.Stories.Commit(Sample.Version(1, 1, 1), default)).ShouldBeFalse();
        (await _store.Stories.Commit(Sample.Version(1, 3, 3), default)).ShouldBeFalse();
        (await _store.Stories.Commit(Sample.Version(1, 2, 2), default)).ShouldBeTrue();

        (await _store.Stories.Head(Sample.Story(1), default))!.Version.ShouldBe(2);
        await _store.Numbered(2);
        (await _store.Updates.OfStory(Sample.Story(1), 0, 10, default)).Select(u => u.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Cursors_are_dense_over_all_stories()
    {
        for (var founder = 1; founder <= 20; founder++)
        {
            await _store.Stories.Commit(Sample.Version(founder, 1, 1), default);
        }

        (await _store.Numbered(20)).Select(u => u.Cursor.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
        (await _store.Updates.Read(15, 2, default)).Select(u => u.Cursor.Sequence).ShouldBe([16, 17]);
    }

    [Fact]
    public async Task Epoch_and_cursor_stay_over_a_restart()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);
        await _store.Numbered(1);
        var epoch = _store.Updates.Epoch;

        _store.Reopen();

        _store.Updates.Epoch.ShouldBe(epoch);
        _store.Updates.Latest.ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_reader_is_woken_by_a_commit()
    {
        var waiting = _store.Updates.WaitBeyond(0, default);

        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        (await _store.Numbered(1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Checkpoint_only_goes_forward()
    {
        await _store.Updates.SaveCheckpoint(2, 10, default);
        await _store.Updates.SaveCheckpoint(2, 7, default);

        (await _store.Updates.Checkpoint(2, default)).ShouldBe(10);
        (await _store.Updates.Checkpoint(3, default)).ShouldBe(0);
    }

    [Fact]
    public async Task Head_and_memory_come_back_whole()
    {
        var commit = Sample.Version(1, 1, 2);
        await _store.Stories.Commit(commit with { Memory = "{\"x\":1}" }, default);
        _store.Reopen();

        var head = (await _store.Stories.Head(Sample.Story(1), default))!;
        head.Sources.ShouldBe(commit.Head.Sources);
        head.Languages.ShouldBe(commit.Head.Languages);
        (head with { Sources = commit.Head.Sources, Languages = commit.Head.Languages }).ShouldBe(commit.Head);
        (await _store.Stories.Memory(Sample.Story(1), default)).ShouldBe("{\"x\":1}");
    }

    [Fact]
    public async Task Applied_facts_no_longer_wait()
    {
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a")], default);
        await _store.Partitions.Commit(new PartitionCommit { Partition = Sample.English, From = 0, To = 1, Decisions = [], Facts = [Sample.Fact(1, StoryFactKind.Add, 1, null, "a")] }, default);

        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);

        (await _store.Partitions.Waiting(Sample.English, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stories_whose_phase_is_due_are_found_the_longest_due_first()
    {
        foreach (var (founder, minutes) in new[] { (1, 30), (2, 10), (3, 90) })
        {
            var version = Sample.Version(founder, 1, 1);
            await _store.Stories.Commit(version with { Head = version.Head with { Pace = StoryPace.None with { Until = Sample.Noon.AddMinutes(minutes) } } }, default);
        }

        (await _store.Stories.Due(Sample.English, Sample.Noon.AddHours(1), 10, default)).Select(s => s.Position).ShouldBe([2, 1]);
        (await _store.Stories.Due(Sample.English, Sample.Noon.AddHours(1), 1, default)).Select(s => s.Position).ShouldBe([2]);
        (await _store.Stories.Due(PartitionKey.Of(WorkspaceKey.Main, "de"), Sample.Noon.AddHours(2), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_that_time_made_leaves_the_story_at_its_place()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);
        await _store.Stories.Commit(Sample.Version(2, 1, 1), default);
        await _store.Stories.Commit(Sample.Version(1, 2, 1) with { Moves = false }, default);

        (await _store.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.Select(s => s.Id.Position).ShouldBe([2, 1]);
        (await _store.Stories.Head(Sample.Story(1), default))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Pace_is_kept_as_it_was()
    {
        var pace = StoryPace.None.Add(Sample.Noon).Add(Sample.Noon.AddHours(1)) with { ArrivedAt = Sample.Noon.AddHours(1), Phase = StoryPhase.Growing, Until = Sample.Noon.AddHours(4) };
        var version = Sample.Version(1, 1, 1);
        await _store.Stories.Commit(version with { Head = version.Head with { Pace = pace } }, default);

        var kept = (await _store.Stories.Head(Sample.Story(1), default))!.Pace;

        (kept with { Arrivals = Arrivals.None }).ShouldBe(pace with { Arrivals = Arrivals.None });
        kept.Arrivals.ToString().ShouldBe(pace.Arrivals.ToString());
    }

    public sealed class OnSqlite() : StoryStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : StoryStoreTests(new OwnSchema(server));
}
