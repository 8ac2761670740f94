using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class PartitionStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Commit_from_where_the_partition_stands_is_taken()
    {
        await Append("a", "b");

        (await Commit(0, 2, [Sample.Decision("a", 1, 1), Sample.Decision("b", 2, 1)], [Sample.Fact(1, StoryFactKind.Add, 1, null, "a", "b")])).ShouldBeTrue();

        (await _store.Partitions.Head(Sample.English, default)).Done.ShouldBe(2);
        (await _store.Partitions.Waiting(Sample.English, 10, default)).ShouldBe([Sample.Story(1)]);
    }

    [Fact]
    public async Task Commit_of_a_stale_activation_writes_nothing()
    {
        await Append("a", "b");
        await Commit(0, 1, [Sample.Decision("a", 1, 1)], [Sample.Fact(1, StoryFactKind.Add, 1, null, "a")]);

        (await Commit(0, 2, [Sample.Decision("b", 2, 2)], [Sample.Fact(2, StoryFactKind.Add, 2, null, "b")])).ShouldBeFalse();

        (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("b"), default)).ShouldBeNull();
        (await _store.Partitions.Waiting(Sample.English, 10, default)).ShouldBe([Sample.Story(1)]);
    }

    [Fact]
    public async Task Commit_beyond_the_log_is_refused()
    {
        await Append("a");

        (await Commit(0, 5, [], [])).ShouldBeFalse();
    }

    [Fact]
    public async Task Failing_commit_leaves_nothing_behind()
    {
        await Append("a");
        var twice = new[] { Sample.Decision("a", 1, 1), Sample.Decision("a", 1, 1) };

        await Should.ThrowAsync<Exception>(() => Commit(0, 1, twice, []));

        (await _store.Partitions.Head(Sample.English, default)).Done.ShouldBe(0);
        (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("a"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Merge_moves_the_articles_and_tells_the_survivor_which()
    {
        await Append("a", "b", "c");
        await Commit(0, 2, [Sample.Decision("a", 1, 1), Sample.Decision("b", 2, 2)], [Sample.Fact(1, StoryFactKind.Add, 1, null, "a"), Sample.Fact(2, StoryFactKind.Add, 2, null, "b")]);

        await Commit(2, 3, [Sample.Decision("c", 3, 2, (2, 1))], [Sample.Fact(2, StoryFactKind.Add, 3, null, "c"), Sample.Fact(1, StoryFactKind.Absorb, 3, 2), Sample.Fact(2, StoryFactKind.Retire, 3, 1)]);

        var decision = (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("b"), default))!;
        decision.Decided.ShouldBe(Sample.Story(2));
        decision.Story.ShouldBe(Sample.Story(1));
        var facts = await _store.Stories.Facts(Sample.Story(1), 0, 10, default);
        facts.Select(f => f.Number).ShouldBe([1, 2]);
        facts[1].Articles.ShouldBe([new ArticleId("b"), new ArticleId("c")]);
        (await _store.Stories.Facts(Sample.Story(2), 2, 10, default)).ShouldHaveSingleItem().Kind.ShouldBe(StoryFactKind.Retire);
    }

    [Fact]
    public async Task Decision_comes_back_whole()
    {
        await Append("a");
        await Commit(0, 1, [Sample.Decision("a", 1, 1, (7, 1))], []);

        var decision = (await _store.Partitions.Decisions(Sample.English, 0, 1, default)).ShouldHaveSingleItem();

        decision.Decision.Evidence.ShouldHaveSingleItem().ShouldBe(new Evidence("term", "bridge", 0.5));
        decision.Decision.RunnerUp.ShouldBe(new RunnerUp(Sample.Story(99), 0.1));
        decision.Merges.ShouldHaveSingleItem().ShouldBe(new StoryMergeRecord(Sample.Story(7), Sample.Story(1)));
        decision.Vector.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Snapshot_only_goes_forward_and_never_beyond_what_is_decided()
    {
        await Append("a", "b", "c");
        await Commit(0, 2, [], []);

        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(2, [2]), default);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(1, [1]), default);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(3, [3]), default);

        var kept = (await _store.Partitions.Snapshot(Sample.English, default))!;
        kept.Position.ShouldBe(2);
        kept.State.ShouldBe([2]);
    }

    [Fact]
    public async Task Quarantined_entry_is_kept_with_the_commit()
    {
        await Append("a");
        var item = QuarantineItem.Of(WorkspaceKey.Main, "cluster", "a", "it broke", Sample.Noon);

        await _store.Partitions.Commit(new PartitionCommit { Partition = Sample.English, From = 0, To = 1, Decisions = [], Facts = [], Quarantined = [item] }, default);

        (await _store.Quarantine.Waiting(WorkspaceKey.Main, null, 10, default)).ShouldHaveSingleItem().Reason.ShouldBe("it broke");
    }

    private Task Append(params string[] ids) => _store.Articles.Append(WorkspaceKey.Main, [.. ids.Select(i => Sample.Article(i))], default);

    private Task<bool> Commit(long from, long to, IReadOnlyList<RecordedDecision> decisions, IReadOnlyList<StoryFact> facts) =>
        _store.Partitions.Commit(new PartitionCommit { Partition = Sample.English, From = from, To = to, Decisions = decisions, Facts = facts }, default);

    public sealed class OnSqlite() : PartitionStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : PartitionStoreTests(new OwnSchema(server));
}
