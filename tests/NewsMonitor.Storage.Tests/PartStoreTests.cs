using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

/// <summary>What parts of one language write to each other.</summary>
public abstract class PartStoreTests(IEngine engine) : IDisposable
{
    private static readonly PartitionKey Second = PartitionKey.Of(WorkspaceKey.Main, "en", 1);
    private static readonly StoryId Here = Sample.Story(1);
    private static readonly StoryId There = StoryId.Founded(Second, 1);

    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Story_goes_with_all_its_articles_to_the_end_of_the_other_log()
    {
        await TwoStories();

        (await Give(new StoryGive(Here, There), to: 3)).ShouldBeTrue();

        var entries = await _store.Articles.Read(Second, 1, 10, default);
        entries.Select(e => (e.Position, e.Kind, e.Article!.Id.Value, e.Story, e.CopyOfPosition, e.Left)).ShouldBe(
            [(2, LogEntryKind.Adopt, "a", There, null, false), (3, LogEntryKind.Adopt, "b", There, null, false), (4, LogEntryKind.Adopt, "a2", There, 2L, false)]);
        var decision = (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("b"), default))!;
        (decision.Story, decision.Decided, decision.Position, decision.Merges.Count).ShouldBe((There, There, 3L, 0));
        (await _store.Partitions.Trace(Here, default))!.Story.ShouldBe(There);
        (await _store.Partitions.First(There, 2, default)).Select(a => a.Value).ShouldBe(["x", "a"]);
        var told = (await _store.Stories.Facts(There, 1, 10, default)).ShouldHaveSingleItem();
        (told.Kind, told.Other, told.Position).ShouldBe((StoryFactKind.Absorb, (StoryId?)Here, 4L));
        told.Articles.Select(a => a.Value).ShouldBe(["a", "b", "a2"]);

        // The part that they left needs its own decisions to come back.
        (await _store.Partitions.Decisions(Sample.English, 0, 10, default)).Select(d => (d.Position, d.Story)).ShouldBe([(1L, Here), (2L, Here), (3L, Here)]);
        (await _store.Articles.Read(Sample.English, 0, 10, default)).ShouldAllBe(e => e.Left);
    }

    [Fact]
    public async Task What_waits_for_a_decision_follows_its_original_and_what_came_before_goes_on()
    {
        await TwoStories();
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a3", "The bridge opened, says a.") with { TextHash = Sample.Article("a").TextHash }], default);

        (await Give(new StoryGive(Here, There), to: 3)).ShouldBeTrue();

        var late = (await _store.Articles.Read(Second, 4, 10, default)).ShouldHaveSingleItem();
        (late.Kind, late.Article!.Id.Value, late.CopyOfPosition).ShouldBe((LogEntryKind.Article, "a3", 2L));
        (await _store.Articles.Read(Sample.English, 3, 10, default)).ShouldHaveSingleItem().Left.ShouldBeTrue();
    }

    [Fact]
    public async Task Story_goes_where_the_story_it_was_to_go_to_has_gone()
    {
        await TwoStories();
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("y", language: "en~1")], default);
        var older = StoryId.Founded(Second, 2);
        await _store.Partitions.Commit(
            new PartitionCommit
            {
                Partition = Second,
                From = 1,
                To = 2,
                Decisions = [Decision("y", 2, older, new StoryMergeRecord(There, older))],
                Facts = [Fact(older, StoryFactKind.Add, null, "y"), Fact(older, StoryFactKind.Absorb, There), Fact(There, StoryFactKind.Retire, older)],
            },
            default);

        (await Give(new StoryGive(Here, There), to: 3)).ShouldBeTrue();

        (await _store.Partitions.Trace(Here, default))!.Story.ShouldBe(older);
        (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("a"), default))!.Story.ShouldBe(older);
    }

    [Fact]
    public async Task Of_two_stories_that_go_to_each_other_one_stays()
    {
        await TwoStories();
        var done = await Task.WhenAll(
            Task.Run(() => Give(new StoryGive(Here, There), to: 3)),
            Task.Run(() => _store.Partitions.Commit(Commit(Second, 1, 1, new StoryGive(There, Here)), default)));

        done.Count(taken => taken).ShouldBe(1);
        var home = done[0] ? There : Here;
        foreach (var article in new[] { "a", "b", "a2", "x" })
        {
            (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId(article), default))!.Story.ShouldBe(home);
        }

        (await _store.Partitions.Head(done[0] ? Second : Sample.English, default)).Done.ShouldBe(done[0] ? 1 : 3);
    }

    [Fact]
    public async Task Some_articles_go_by_an_analysts_word()
    {
        await TwoStories();
        var leaving = new[] { new ArticleId("b") };
        var commit = Commit(Sample.English, 3, 3, new StoryGive(Here, There, leaving, "moved here by Anna")) with
        {
            Facts = [Fact(Here, StoryFactKind.Remove, There, "b"), Fact(There, StoryFactKind.Add, Here, "b")],
        };

        (await _store.Partitions.Commit(commit, default)).ShouldBeTrue();

        var decision = (await _store.Partitions.Decision(WorkspaceKey.Main, leaving[0], default))!;
        (decision.Story, decision.Decision.By, decision.Decision.Why).ShouldBe((There, DecidedBy.Analyst, "moved here by Anna"));
        (await _store.Partitions.Decision(WorkspaceKey.Main, new ArticleId("a"), default))!.Story.ShouldBe(Here);
        (await _store.Stories.Facts(There, 1, 10, default)).ShouldHaveSingleItem().Articles.ShouldBe(leaving);
    }

    [Fact]
    public async Task What_is_said_is_read_with_what_came_of_it()
    {
        await TwoStories();
        var commit = Commit(Sample.English, 3, 3) with
        {
            Exchange = [new PartExchange(Second, LogEntryKind.Offer, Here, null) { Offered = new byte[] { 1, 2, 3 } }, new PartExchange(Second, LogEntryKind.Pin, There, Here)],
        };
        (await _store.Partitions.Commit(commit, default)).ShouldBeTrue();
        (await _store.Partitions.Commit(Commit(Second, 1, 3) with { Outcomes = [new EntryOutcome(2, "main.en~1.1")] }, default)).ShouldBeTrue();

        var entries = await _store.Articles.Read(Second, 1, 10, default);
        entries.Select(e => (e.Kind, e.Story, e.Other, e.Outcome)).ShouldBe([(LogEntryKind.Offer, Here, null, "main.en~1.1"), (LogEntryKind.Pin, There, Here, null)]);
        entries[0].Offered.ToArray().ShouldBe([1, 2, 3]);
        entries[1].Offered.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Article_that_has_arrived_has_the_vector_and_the_story_of_its_new_engine()
    {
        await TwoStories();
        await Give(new StoryGive(Here, There), to: 3);

        await _store.Partitions.Commit(Commit(Second, 1, 4) with { Adopted = [new Adoption(new ArticleId("a"), There, new byte[] { 7 })] }, default);

        (await _store.Partitions.Vectors(Second, [2], default)).ShouldHaveSingleItem().Vector.ToArray().ShouldBe([7]);
        (await _store.Partitions.Vectors(Sample.English, [1], default)).ShouldHaveSingleItem().Vector.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Stories_are_apart_by_the_last_word_on_them()
    {
        await TwoStories();
        foreach (var (kind, apart) in new[] { (StoryFactKind.Apart, true), (StoryFactKind.Allow, false) })
        {
            await _store.Partitions.Commit(Commit(Sample.English, 3, 3) with { Facts = [Fact(Here, kind, There), Fact(There, kind, Here)] }, default);

            (await _store.Partitions.AreApart(Here, There, default)).ShouldBe(apart);
            (await _store.Partitions.AreApart(There, Here, default)).ShouldBe(apart);
        }
    }

    /// <summary>A story of three articles, one of them a copy, in the first part; and one of one in the second.</summary>
    private async Task TwoStories()
    {
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a"), Sample.Article("b"), Sample.Article("a2", "The bridge opened, says a.") with { TextHash = Sample.Article("a").TextHash }], default);
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("x", language: "en~1")], default);
        await _store.Partitions.Commit(
            new PartitionCommit
            {
                Partition = Sample.English,
                From = 0,
                To = 3,
                Decisions = [Decision("a", 1, Here), Decision("b", 2, Here), Decision("a2", 3, Here)],
                Facts = [Fact(Here, StoryFactKind.Add, null, "a", "b", "a2")],
            },
            default);
        await _store.Partitions.Commit(
            new PartitionCommit { Partition = Second, From = 0, To = 1, Decisions = [Decision("x", 1, There)], Facts = [Fact(There, StoryFactKind.Add, null, "x")] },
            default);
    }

    private Task<bool> Give(StoryGive give, long to) => _store.Partitions.Commit(Commit(Sample.English, to, to, give), default);

    private static PartitionCommit Commit(PartitionKey partition, long from, long to, params StoryGive[] gives) => new()
    {
        Partition = partition,
        From = from,
        To = to,
        At = Sample.Noon,
        Decisions = [],
        Facts = [.. gives.SelectMany(g => new[] { Fact(g.Into, StoryFactKind.Absorb, g.From), Fact(g.From, StoryFactKind.Retire, g.Into) })],
        Gives = gives,
    };

    private static RecordedDecision Decision(string article, long position, StoryId story, params StoryMergeRecord[] merges) =>
        Sample.Decision(article, position, 1) with { Decided = story, Story = story, Merges = merges };

    private static StoryFact Fact(StoryId story, StoryFactKind kind, StoryId? other, params string[] articles) =>
        Sample.Fact(1, kind, 1, null, articles) with { StoryId = story, Other = other };

    public sealed class OnSqlite() : PartStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : PartStoreTests(new OwnSchema(server));
}
