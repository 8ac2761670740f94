using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Copies;

public abstract class NearCopyTests(IEngine engine) : IDisposable
{
    private const string Wire = "The ferry ran aground near the old lighthouse on Monday morning and all were saved";

    private readonly OpenStore _store = new(engine, new WordRule());

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Text_that_nearly_repeats_another_is_a_copy_of_it_and_follows_it()
    {
        (await Append("a", Wire)).CopyOf.ShouldBeNull();

        var copy = await Append("b", Wire.Replace("saved", "rescued", StringComparison.Ordinal));

        copy.CopyOf.ShouldBe(new ArticleId("a"));
        (await _store.Articles.Read(Sample.English, 0, 10, default)).Select(e => e.CopyOfPosition).ShouldBe([null, 1]);
    }

    [Fact]
    public async Task Copy_of_a_copy_is_a_copy_of_the_first()
    {
        await Append("a", Wire);
        await Append("b", Wire.Replace("saved", "rescued", StringComparison.Ordinal));

        (await Append("c", Wire.Replace("all were saved", "all were rescued", StringComparison.Ordinal))).CopyOf.ShouldBe(new ArticleId("a"));
    }

    [Fact]
    public async Task Other_text_and_short_text_are_no_copies()
    {
        await Append("a", Wire);

        (await Append("b", "A museum of clocks opened in the north after nine years of work on it")).CopyOf.ShouldBeNull();
        (await Append("c", "The ferry ran aground")).CopyOf.ShouldBeNull();
        (await Append("d", "The ferry ran")).CopyOf.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_remembered_outlives_a_restart_and_is_bounded()
    {
        await Append("a", Wire);
        _store.Reopen();
        (await Append("b", Wire.Replace("saved", "rescued", StringComparison.Ordinal))).CopyOf.ShouldBe(new ArticleId("a"));

        for (var i = 0; i < 3; i++) await Append($"o{i}", string.Join(' ', Enumerable.Range(0, 12).Select(w => $"word{i}{w}")));
        (await Append("c", Wire.Replace("saved", "safe", StringComparison.Ordinal))).CopyOf.ShouldBeNull();
        _store.Reopen();
        (await Append("d", Wire.Replace("saved", "found", StringComparison.Ordinal))).CopyOf.ShouldBe(new ArticleId("c"));
    }

    [Fact]
    public async Task Other_workspace_has_copies_of_its_own()
    {
        await Append("a", Wire);
        var demo = (await _store.Workspaces.Ensure("demo", default))!;

        var there = await _store.Articles.Append(demo, [Sample.Article("b", Wire.Replace("saved", "rescued", StringComparison.Ordinal))], default);

        there[0].CopyOf.ShouldBeNull();
    }

    private async Task<AppendReceipt> Append(string id, string text) => (await _store.Articles.Append(WorkspaceKey.Main, [Sample.Article(id, text, id)], default))[0];

    public sealed class OnSqlite() : NearCopyTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : NearCopyTests(new OwnSchema(server));
}
