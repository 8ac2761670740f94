using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class ReadingTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(StorySort.Latest)]
    [InlineData(StorySort.Size)]
    [InlineData(StorySort.New)]
    [InlineData(StorySort.Momentum)]
    public async Task Pages_of_any_order_give_every_story_once(StorySort sort)
    {
        for (var founder = 1; founder <= 23; founder++)
        {
            var version = Sample.Version(founder, 1, founder % 4 + 1);
            await _store.Stories.Commit(version with { Head = version.Head with { Pace = StoryPace.None.Add(Sample.Noon.AddHours(founder % 3)) } }, default);
        }

        var seen = new List<StoryHead>();
        string? after = null;
        do
        {
            var page = await _store.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main, Sort = sort, Limit = 5, After = after }, default);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        seen.Select(s => s.Id.Position).Order().ShouldBe(Enumerable.Range(1, 23).Select(i => (long)i));
        (sort == StorySort.Size ? seen.Select(s => (long)s.ArticleCount) : sort == StorySort.Momentum ? seen.Select(s => s.Pace.Momentum) : seen.Select(s => s.Id.Position)).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Newest_change_comes_first()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);
        await _store.Stories.Commit(Sample.Version(2, 1, 1), default);
        await _store.Stories.Commit(Sample.Version(1, 2, 2), default);

        (await List()).Select(s => s.Id.Position).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Merged_stories_are_not_listed()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);
        var ended = Sample.Version(1, 2, 0);
        await _store.Stories.Commit(ended with { Head = ended.Head with { MergedInto = Sample.Story(9) } }, default);

        (await List()).ShouldBeEmpty();
        (await _store.Stories.Head(Sample.Story(1), default))!.MergedInto.ShouldBe(Sample.Story(9));
    }

    [Fact]
    public async Task Filters_by_language_source_and_time()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1), default);

        (await List(q => q with { Language = "en" })).Count.ShouldBe(1);
        (await List(q => q with { Language = "de" })).ShouldBeEmpty();
        (await List(q => q with { Source = "Post" })).Count.ShouldBe(1);
        (await List(q => q with { Source = "Times" })).ShouldBeEmpty();
        (await List(q => q with { Since = Sample.Noon })).Count.ShouldBe(1);
        (await List(q => q with { Since = Sample.Noon.AddDays(1) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Articles_of_a_story_come_newest_first_with_their_decisions()
    {
        var articles = Enumerable.Range(0, 7).Select(i => Sample.Article($"a{i}", minute: i % 5)).ToArray();
        await _store.Articles.Append(WorkspaceKey.Main, articles, default);
        await _store.Partitions.Commit(new PartitionCommit { Partition = Sample.English, From = 0, To = 1, Decisions = [Sample.Decision("a0", 1, 1)], Facts = [] }, default);
        await _store.Stories.Commit(Sample.Version(1, 1, 7, articles), default);

        var first = await _store.Reading.Articles(Sample.Story(1), null, 4, default);
        var second = await _store.Reading.Articles(Sample.Story(1), first.Next, 4, default);

        var all = first.Items.Concat(second.Items).ToList();
        all.Select(a => a.Article.Id).ShouldBeUnique();
        all.Count.ShouldBe(7);
        all.Select(a => a.Article.EffectiveAt).ShouldBeInOrder(SortDirection.Descending);
        second.Next.ShouldBeNull();
        all.Single(a => a.Article.Id.Value == "a0").Decision!.Story.ShouldBe(Sample.Story(1));
    }

    [Theory]
    [InlineData("bridge", 2)]
    [InlineData("Brücke", 1)]
    [InlineData("brucke", 1)]
    [InlineData("\"", 0)]
    [InlineData("bridge\" OR \"x", 0)]
    [InlineData("opened*", 0)]
    public async Task Search_finds_words_without_case_or_accents_and_takes_no_syntax(string word, int hits)
    {
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a", "The bridge is open."), Sample.Article("b", "Eine Brücke, a bridge.", title: "Zwei")], default);

        (await _store.Reading.Search(WorkspaceKey.Main, new SearchNode.Words(word), null, 10, default)).Items.Count.ShouldBe(hits);
    }

    [Fact]
    public async Task Search_finds_the_newest_version_only()
    {
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a", "Nine were hurt.")], default);
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a", "Twelve were hurt.")], default);

        (await _store.Reading.Search(WorkspaceKey.Main, new SearchNode.Words("nine"), null, 10, default)).Items.ShouldBeEmpty();
        (await _store.Reading.Search(WorkspaceKey.Main, new SearchNode.Words("twelve"), null, 10, default)).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Page_mark_that_no_page_gave_is_refused() =>
        await Should.ThrowAsync<FormatException>(() => _store.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main, After = "x" }, default));

    private async Task<IReadOnlyList<StoryHead>> List(Func<StoryQuery, StoryQuery>? with = null)
    {
        var query = new StoryQuery { Workspace = WorkspaceKey.Main };
        return (await _store.Reading.Stories(with is null ? query : with(query), default)).Items;
    }

    public sealed class OnSqlite() : ReadingTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : ReadingTests(new OwnSchema(server));
}
