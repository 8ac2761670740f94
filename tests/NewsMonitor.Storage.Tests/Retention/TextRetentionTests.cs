using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Retention;

/// <summary>Texts that go, and what stays of their articles.</summary>
public abstract class TextRetentionTests(IEngine engine) : IDisposable
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
    public async Task Texts_go_that_are_old_and_that_a_restart_does_not_read()
    {
        await Tell(1, 2, 3);

        (await Old(Later)).ShouldBeEmpty("without a snapshot a restart reads all");
        (await Retention.Held(Later, default)).ShouldBe([Sample.English]);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(2, new byte[] { 1 }), default);

        (await Old(Sample.Noon.AddMinutes(2))).ShouldBe(["a1"]);
        (await Old(Later)).ShouldBe(["a1", "a2"]);
        (await Retention.OldTexts(Later, 1, default)).ShouldHaveSingleItem().Article.Body.ShouldContain("a1");
        (await Retention.OldTexts(Later, 1, default))[0].Story.ShouldBe(Sample.Story(1));
        (await Retention.Held(Later, default)).ShouldBe([Sample.English]);
        (await Retention.Held(Sample.Noon.AddMinutes(3), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Article_stays_with_title_decision_story_and_identity_when_its_text_goes()
    {
        await Tell(1, 2);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(2, new byte[] { 1 }), default);
        var texts = await Retention.OldTexts(Sample.Noon.AddMinutes(2), 10, default);

        (await Retention.RemoveTexts(texts, Later, default)).ShouldBe(1);
        (await Retention.RemoveTexts(texts, Later.AddDays(1), default)).ShouldBe(0);
        _store.Reopen();

        var article = (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("a1"), default))!;
        (article.Title, article.Body).ShouldBe(("Bridge 1 opens", ""));
        (await _store.Articles.Versions(WorkspaceKey.Main, article.Id, default)).ShouldHaveSingleItem().RemovedAt.ShouldBe(Later);
        (await _store.Partitions.Decision(WorkspaceKey.Main, article.Id, default))!.Story.ShouldBe(Sample.Story(1));
        (await _store.Reading.Articles(Sample.Story(1), null, 10, default)).Items.ShouldHaveSingleItem();
        (await _store.Articles.Read(Sample.English, 0, 10, default)).Select(e => e.Article!.Body.Length > 0).ShouldBe([false, true]);
        (await _store.Articles.Append(WorkspaceKey.Main, [New(1)], default))[0].Status.ShouldBe(AppendStatus.Duplicate);
        (await Found("opens")).ShouldBe(["a1", "a2"], ignoreOrder: true);
        (await Found("says")).ShouldBe(["a2"]);
        (await Old(Later)).ShouldBe(["a2"]);
    }

    [Fact]
    public async Task Newer_version_keeps_its_text_and_its_words()
    {
        await Tell(1);
        await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article("a1", "A second wording altogether.", "Bridge 1 opens", minute: 50)], default);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(1, new byte[] { 1 }), default);

        var texts = await Retention.OldTexts(Sample.Noon.AddMinutes(10), 10, default);
        await Retention.RemoveTexts(texts, Later, default);

        texts.ShouldHaveSingleItem().Article.Version.ShouldBe(1);
        (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("a1"), default))!.Body.ShouldBe("A second wording altogether.");
        (await _store.Articles.Versions(WorkspaceKey.Main, new ArticleId("a1"), default)).Select(v => v.RemovedAt is null).ShouldBe([false, true]);
        (await Found("wording")).ShouldBe(["a1"]);
    }

    [Fact]
    public async Task Text_waits_for_its_story_to_be_told()
    {
        await _store.Articles.Append(WorkspaceKey.Main, [New(1)], default);
        await _store.Partitions.Commit(Commit(1), default);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(1, new byte[] { 1 }), default);
        (await Old(Later)).ShouldBeEmpty();

        (await _store.Stories.Commit(Sample.Version(1, 1, 1, New(1)), default)).ShouldBeTrue();

        (await Old(Later)).ShouldBe(["a1"]);
    }

    [Fact]
    public async Task Texts_are_archived_oldest_first_a_step_at_a_time_until_none_is_left()
    {
        await Tell(1, 2, 3, 4, 5);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(5, new byte[] { 1 }), default);

        var steps = new List<string>();
        while (await Retention.OldTexts(Later, 2, default) is { Count: > 0 } texts)
        {
            steps.Add(string.Join(',', texts.Select(t => t.Article.Id.Value)));
            (await Retention.RemoveTexts(texts, Later, default)).ShouldBe(texts.Count);
        }

        steps.ShouldBe(["a1,a2", "a3,a4", "a5"]);
        (await Found("says")).ShouldBeEmpty();
        (await Retention.Held(Later, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Near_copy_of_a_text_that_is_gone_is_an_article_of_its_own_and_an_equal_text_is_still_its_copy()
    {
        await Tell(1);
        await _store.Partitions.SaveSnapshot(Sample.English, new PartitionSnapshot(1, new byte[] { 1 }), default);
        await Retention.RemoveTexts(await Retention.OldTexts(Later, 10, default), Later, default);

        var same = New(1) with { Id = new ArticleId("b") };

        (await _store.Articles.Append(WorkspaceKey.Main, [same], default))[0].CopyOf.ShouldBe(new ArticleId("a1"));
        (await _store.Articles.Append(WorkspaceKey.Main, [New(2)], default))[0].CopyOf.ShouldBeNull();
    }

    private async Task Tell(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _store.Articles.Append(WorkspaceKey.Main, [New(number)], default);
            (await _store.Partitions.Commit(Commit(number), default)).ShouldBeTrue();
            (await _store.Stories.Commit(Sample.Version(number, 1, 1, New(number)), default)).ShouldBeTrue();
        }
    }

    private static Article New(int number) => Sample.Article($"a{number}", title: $"Bridge {number} opens", minute: number);

    private static PartitionCommit Commit(int number) => new()
    {
        Partition = Sample.English,
        From = number - 1,
        To = number,
        Decisions = [Sample.Decision($"a{number}", number, number)],
        Facts = [Sample.Fact(number, StoryFactKind.Add, number, null, $"a{number}")],
    };

    private async Task<IEnumerable<string>> Old(DateTimeOffset before) => (await Retention.OldTexts(before, 10, default)).Select(t => t.Article.Id.Value);

    private async Task<IEnumerable<string>> Found(string word) =>
        (await _store.Reading.Search(WorkspaceKey.Main, new SearchNode.Words(word), null, 10, default)).Items.Select(a => a.Article.Id.Value);

    public sealed class OnSqlite() : TextRetentionTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : TextRetentionTests(new OwnSchema(server));
}
