using CsCheck;
using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests;

public abstract class ArticleLogTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Same_identity_and_text_is_a_duplicate()
    {
        await Append(Sample.Article("a"));

        (await Append(Sample.Article("a"))).ShouldHaveSingleItem().Status.ShouldBe(AppendStatus.Duplicate);
        (await _store.Partitions.Head(Sample.English, default)).Head.ShouldBe(1);
    }

    [Fact]
    public async Task Same_identity_with_another_text_is_a_version()
    {
        await Append(Sample.Article("a", "First text."));

        (await Append(Sample.Article("a", "Second text."))).ShouldHaveSingleItem().Status.ShouldBe(AppendStatus.Updated);
        var versions = await _store.Articles.Versions(WorkspaceKey.Main, new ArticleId("a"), default);
        versions.Select(v => (v.Version, v.Body)).ShouldBe([(1, "First text."), (2, "Second text.")]);
        (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("a"), default))!.Body.ShouldBe("Second text.");
    }

    [Fact]
    public async Task Retry_of_an_older_version_does_not_turn_the_article_back()
    {
        await Append(Sample.Article("a", "First text."));
        await Append(Sample.Article("a", "Second text."));

        (await Append(Sample.Article("a", "First text."))).ShouldHaveSingleItem().Status.ShouldBe(AppendStatus.Duplicate);
        (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("a"), default))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Same_text_under_another_identity_is_a_copy_of_the_first()
    {
        await Append(Sample.Article("a", "Wire text."));
        var second = (await Append(Sample.Article("b", "Wire text.", language: "de"))).ShouldHaveSingleItem();
        var third = (await Append(Sample.Article("c", "Wire text."))).ShouldHaveSingleItem();

        second.ShouldBe(new AppendReceipt(new("b"), AppendStatus.Accepted, new ArticleId("a"), Sample.English));
        third.CopyOf.ShouldBe(new ArticleId("a"));
        var entries = await _store.Articles.Read(Sample.English, 0, 10, default);
        entries.Select(e => e.CopyOfPosition).ShouldBe([null, 1, 1]);
    }

    [Fact]
    public async Task What_is_declared_of_the_origin_is_kept_and_a_version_that_declares_nothing_takes_nothing_away()
    {
        Provenance[] declared = [new(ProvenanceKind.RssSource, "Wire", "https://wire.example/"), new(ProvenanceKind.Slug, "dpa")];
        await Append(Sample.Article("a", "First text.") with { Provenance = declared });
        await Append(Sample.Article("a", "Second text."), Sample.Article("b"));

        (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("a"), default))!.Provenance.ShouldBe(declared);
        (await _store.Articles.Find(WorkspaceKey.Main, new ArticleId("b"), default))!.Provenance.ShouldBeEmpty();
        (await _store.Articles.Read(Sample.English, 0, 1, default))[0].Article!.Provenance.ShouldBe(declared);
    }

    [Fact]
    public async Task Log_gives_each_entry_with_the_text_it_brought()
    {
        await Append(Sample.Article("a", "First text."), Sample.Article("b", "Other text."));
        await Append(Sample.Article("a", "Second text."));
        await _store.Articles.Tick(Sample.English, Sample.Noon, default);

        var entries = await _store.Articles.Read(Sample.English, 0, 10, default);

        entries.Select(e => e.Position).ShouldBe([1, 2, 3, 4]);
        entries.Select(e => e.Kind).ShouldBe([LogEntryKind.Article, LogEntryKind.Article, LogEntryKind.Version, LogEntryKind.Tick]);
        entries.Select(e => e.Article?.Body).ShouldBe(["First text.", "Other text.", "Second text.", null]);
        entries[2].Article!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Every_language_has_its_own_log()
    {
        await Append(Sample.Article("a"), Sample.Article("b", language: "de"), Sample.Article("c", language: "de"));

        (await _store.Partitions.All(default)).Select(p => (p.Partition.Name, p.Head)).ShouldBe([("de", 2L), ("en", 1L)]);
    }

    [Fact]
    public async Task Workspaces_do_not_see_each_other()
    {
        await Append(Sample.Article("a", "Wire text."));
        var other = await _store.Workspaces.Ensure("desk", default);

        var receipt = (await _store.Articles.Append(other, [Sample.Article("a", "Wire text.")], default)).ShouldHaveSingleItem();

        receipt.Status.ShouldBe(AppendStatus.Accepted);
        receipt.CopyOf.ShouldBeNull();
        receipt.Partition.Workspace.ShouldBe(other);
    }

    [Fact]
    public async Task All_fields_come_back_as_they_went_in_after_a_restart()
    {
        var article = Sample.Article("a") with
        {
            Url = "https://example.org/a",
            Source = new Outlet("Post", "https://example.org"),
            PublishedAt = Sample.Noon.AddHours(-2),
            Authors = ["Ana Ruiz", "Bo Lind"],
            Feed = "seeds",
        };
        await Append(article);
        _store.Reopen();

        var found = await _store.Articles.Find(WorkspaceKey.Main, article.Id, default);
        (found! with { Authors = article.Authors }).ShouldBe(article);
        found.Authors.ShouldBe(article.Authors);
    }

    [Fact]
    public async Task Concurrent_batches_with_the_same_articles_accept_each_once()
    {
        var batch = Enumerable.Range(0, 50).Select(i => Sample.Article($"a{i}")).ToArray();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Append(batch)));

        receipts.SelectMany(r => r).Count(r => r.Status == AppendStatus.Accepted).ShouldBe(50);
        (await _store.Articles.Read(Sample.English, 0, 500, default)).Select(e => e.Position).ShouldBe(Enumerable.Range(1, 50).Select(i => (long)i));
    }

    [Fact]
    public void Positions_are_dense_whatever_comes_in()
    {
        var article = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 3], (id, text) => Sample.Article($"p{id}", $"Text {id % 3} {text}."));
        var round = 0;
        article.Array[1, 12].Array[1, 4].Sample(
            batches =>
            {
                var workspace = _store.Workspaces.Ensure($"w{Interlocked.Increment(ref round)}", default).GetAwaiter().GetResult();
                foreach (var batch in batches)
                {
                    _store.Articles.Append(workspace, batch, default).GetAwaiter().GetResult().Count.ShouldBe(batch.Length);
                }

                var entries = _store.Articles.Read(PartitionKey.Of(workspace, "en"), 0, 500, default).GetAwaiter().GetResult();
                entries.Select(e => e.Position).ShouldBe(Enumerable.Range(1, entries.Count).Select(i => (long)i));
                entries.Where(e => e.Kind == LogEntryKind.Article).Select(e => e.Article!.Id).ShouldBeUnique();
            },
            iter: 20);
    }

    private Task<IReadOnlyList<AppendReceipt>> Append(params Article[] batch) => _store.Articles.Append(WorkspaceKey.Main, batch, default);

    public sealed class OnSqlite() : ArticleLogTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : ArticleLogTests(new OwnSchema(server));
}
