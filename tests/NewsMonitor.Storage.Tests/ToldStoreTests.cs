using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class ToldStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_told_comes_back_whole()
    {
        await Write(1, Sample.Told);
        _store.Reopen();

        var told = (await _store.Stories.Told(Sample.Story(1), default))!;

        System.Text.Json.JsonSerializer.Serialize(told with { Headline = null }).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Sample.Told));
    }

    [Fact]
    public async Task Only_what_changed_is_written_and_the_rest_stays()
    {
        await Write(1, Sample.Told);
        var longer = Sample.Told.Statements[0] with { ArticleCount = 3 };

        await _store.Stories.Commit(
            Sample.Version(1, 2, 2) with { Told = new ToldChange { Told = Sample.Told with { Limits = [] }, Statements = [longer], StatementsGone = ["1"], OriginsGone = ["AFP"] } },
            default);

        var told = (await _store.Stories.Told(Sample.Story(1), default))!;
        told.Statements.ShouldHaveSingleItem().ArticleCount.ShouldBe(3);
        told.Statements[0].Variants.Count.ShouldBe(2);
        told.Origins.ShouldHaveSingleItem().Name.ShouldBe("Financial Times");
        told.Limits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Article_is_told_with_its_news_and_why()
    {
        await Write(1, Sample.Told, Sample.ArticleTold("a", "A new sentence."));

        var article = (await _store.Reading.Articles(Sample.Story(1), null, 10, default)).Items.ShouldHaveSingleItem();

        article.Told!.Why.ShouldBe("why a");
        article.Told.KeptApart.ShouldBe("apart a");
        article.Told.News.ShouldBe([new NewsItem(NewsItem.Sentence, "A new sentence.", new("a"))]);
        (await _store.Reading.Some(Sample.Story(1), [new("a"), new("nowhere")], default)).ShouldHaveSingleItem().Told.ShouldNotBeNull();
    }

    [Fact]
    public async Task News_since_an_update_is_what_later_ones_told()
    {
        await Write(1, Sample.Told, Sample.ArticleTold("a", "First."));
        await Write(2, Sample.Told, Sample.ArticleTold("b", "Second.", "Third."));

        await _store.Numbered(2);
        var all = await _store.Reading.NewsSince(Sample.Story(1), 0, 10, default);
        var some = await _store.Reading.NewsSince(Sample.Story(1), 1, 1, default);

        all.News.Select(n => n.Text).ShouldBe(["First.", "Second.", "Third."]);
        all.Articles.Select(a => a.Value).ShouldBe(["a", "b"]);
        all.Latest.ShouldBe(2);
        some.News.Select(n => n.Text).ShouldBe(["Second."]);
        some.Omitted.ShouldBe(1);
        (await _store.Reading.NewsSince(Sample.Story(1), 2, 10, default)).Latest.ShouldBe(2);
    }

    [Fact]
    public async Task Article_that_leaves_takes_its_news_along()
    {
        await Write(1, Sample.Told, Sample.ArticleTold("a", "First."));
        var commit = Sample.Version(1, 2, 0);

        await _store.Stories.Commit(
            commit with { Removed = [new("a")], Update = commit.Update with { Changes = [new StoryChange(StoryChangeKind.ArticlesRemoved, [new("a")])] } },
            default);

        await _store.Numbered(2);
        var news = await _store.Reading.NewsSince(Sample.Story(1), 0, 10, default);
        news.News.ShouldBeEmpty();
        news.Articles.ShouldBeEmpty();
        news.Removed.ShouldBe([new ArticleId("a")]);
    }

    [Fact]
    public async Task Story_that_ended_tells_nothing()
    {
        await Write(1, Sample.Told, Sample.ArticleTold("a", "First."));
        var commit = Sample.Version(1, 2, 0);

        await _store.Stories.Commit(commit with { Head = commit.Head with { MergedInto = Sample.Story(9) } }, default);

        (await _store.Stories.Told(Sample.Story(1), default)).ShouldBeNull();
        (await _store.Stories.Memory(Sample.Story(1), default)).ShouldBeNull();
        await _store.Numbered(2);
        (await _store.Reading.NewsSince(Sample.Story(1), 0, 10, default)).News.ShouldBeEmpty();
    }

    [Fact]
    public async Task Memory_that_is_not_given_stays()
    {
        await _store.Stories.Commit(Sample.Version(1, 1, 1) with { Memory = "kept" }, default);
        await _store.Stories.Commit(Sample.Version(1, 2, 1) with { Memory = null }, default);

        (await _store.Stories.Memory(Sample.Story(1), default)).ShouldBe("kept");
    }

    [Fact]
    public async Task Members_come_in_order_of_arrival_and_a_large_story_gives_its_ends()
    {
        var articles = Enumerable.Range(0, 9).Select(i => Sample.Article($"a{i}", minute: 9 - i)).ToArray();
        await _store.Articles.Append(WorkspaceKey.Main, articles, default);
        await _store.Stories.Commit(Sample.Version(1, 1, 9, articles), default);

        (await _store.Stories.Members(Sample.Story(1), 100, default)).Select(a => a.Value).ShouldBe(articles.Select(a => a.Id.Value));
        (await _store.Stories.Members(Sample.Story(1), 4, default)).Select(a => a.Value).ShouldBe(["a0", "a1", "a7", "a8"]);
    }

    [Fact]
    public async Task Change_comes_back_with_all_its_members()
    {
        var commit = Sample.Version(1, 1, 1);
        StoryChange[] changes =
        [
            new(StoryChangeKind.ArticlesAdded, [new("a")], News: [new(NewsItem.Quote, "Never again", new("a"))], Omitted: 7),
            new(StoryChangeKind.StatementAdded, [new("a")], Text: "Never again", About: "Anna Berg", StatementId: "3"),
            new(StoryChangeKind.NumberChanged, [new("a")], Text: "12", About: "killed", Was: "9"),
        ];
        await _store.Stories.Commit(commit with { Update = commit.Update with { Changes = changes } }, default);

        await _store.Numbered(1);
        var read = (await _store.Updates.OfStory(Sample.Story(1), 0, 1, default)).Single().Changes;

        System.Text.Json.JsonSerializer.Serialize(read).ShouldBe(System.Text.Json.JsonSerializer.Serialize(changes));
    }

    private async Task Write(int version, StoryTold told, params ArticleTold[] articles)
    {
        var added = articles.Select(a => Sample.Article(a.ArticleId.Value)).ToArray();
        await _store.Articles.Append(WorkspaceKey.Main, added, default);
        var change = version == 1 ? new ToldChange { Told = told, Statements = told.Statements, Origins = told.Origins } : null;
        (await _store.Stories.Commit(Sample.Version(1, version, version, added) with { Told = change, Articles = articles }, default)).ShouldBeTrue();
    }

    public sealed class OnSqlite() : ToldStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : ToldStoreTests(new OwnSchema(server));
}
