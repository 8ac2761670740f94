using NewsMonitor.Model;
using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Storage.Transfer;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>A store that is written out and taken in again, from each engine into each.</summary>
public abstract class TransferTests(IEngine from, IEngine into) : IDisposable
{
    private readonly OpenStore _from = new(from);
    private readonly OpenStore _into = new(into);
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _from.Dispose();
        _into.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_value_of_every_column_arrives()
    {
        _from.Close();
        _into.Close();
        IReadOnlyList<TableForm> tables;
        using (var forms = TransferDoors.Read(_from.Whole, Sample.Noon))
        {
            tables = TransferDoors.Tables(_from.Whole).Tables(forms.Connection, forms.Moment);
        }

        await StoreFilling.Run(_from.Whole, () => new MadeUpSource(tables), TimeProvider.System, null, default);

        var first = Export(_from);
        var report = await StoreImport.Run(_into.Whole, File(first), TimeProvider.System, null, default);

        report.Rows.Values.ShouldAllBe(r => r == MadeUpSource.RowsOfTable);
        report.Rows.Count.ShouldBe(tables.Count);
        Rows(Export(_into)).ShouldBe(Rows(first));
    }

    [Fact]
    public async Task Stories_updates_and_search_are_the_same_after_it_and_go_on()
    {
        await News.Publish(_from, 3);
        var before = await News.Of(_from);
        _from.Close();
        _into.Close();

        var report = await StoreImport.Run(_into.Whole, File(Export(_from), ".gz"), TimeProvider.System, null, default);

        _into.Reopen();
        (await News.Of(_into)).ShouldBe(before);
        _into.Updates.Epoch.ShouldBe(report.NewEpoch);
        _into.Updates.Epoch.ShouldNotBe(report.Epoch);
        var article = Sample.Article("later");
        (await _into.Articles.Append(WorkspaceKey.Main, [article], default))[0].Status.ShouldBe(AppendStatus.Accepted);
        (await _into.Articles.Append(WorkspaceKey.Main, [Sample.Article("a1", title: "Bridge number 1 opens")], default))[0].Status.ShouldBe(AppendStatus.Duplicate);
        (await _into.Stories.Commit(Sample.Version(9, 1, 1, article), default)).ShouldBeTrue();
        (await _into.Numbered(7))[^1].Cursor.Sequence.ShouldBe(7);
        (await _into.Reading.Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items[0].Id.ShouldBe(Sample.Story(9));
    }

    [Fact]
    public async Task Filled_store_is_refused_and_unchanged()
    {
        await News.Publish(_from, 1);
        await News.Publish(_into, 2);
        var before = await News.Of(_into);
        _from.Close();
        _into.Close();

        (await Should.ThrowAsync<TransferException>(() => StoreImport.Run(_into.Whole, File(Export(_from)), TimeProvider.System, null, default))).Message.ShouldContain("not empty");

        _into.Reopen();
        (await News.Of(_into)).ShouldBe(before);
    }

    private static string Export(OpenStore store)
    {
        using var text = new StringWriter();
        StoreExport.Run(store.Whole, text, TimeProvider.System, null, default);
        return text.ToString();
    }

    private static IEnumerable<string> Rows(string export) => export.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1];

    private string File(string text, string ending = "")
    {
        var path = _folder.Of($"{StableHash.Id(text)}.jsonl{ending}");
        using Stream bytes = System.IO.File.Create(path);
        using var stream = ending.Length == 0 ? bytes : new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return path;
    }

    public sealed class SqliteToSqlite() : TransferTests(new OwnFolder(), new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class SqliteToPostgres(PostgresServer server) : TransferTests(new OwnFolder(), new OwnSchema(server));

    [Trait("needs", "postgres")]
    public sealed class PostgresToSqlite(PostgresServer server) : TransferTests(new OwnSchema(server), new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class PostgresToPostgres(PostgresServer server) : TransferTests(new OwnSchema(server), new OwnSchema(server));
}
