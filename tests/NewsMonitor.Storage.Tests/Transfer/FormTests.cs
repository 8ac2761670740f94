using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Transfer;

/// <summary>What the form says of itself, and what is refused before a store is touched.</summary>
public sealed class FormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Empty_store_has_a_head_its_tables_and_an_end()
    {
        using var store = new OpenStore(new OwnFolder());
        store.Close();
        using var text = new StringWriter();

        StoreExport.Run(store.Whole, text, TimeProvider.System, null, default).Total.ShouldBe(0);

        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("{\"format\":\"newsmonitor-store\",\"version\":1,\"engine\":\"sqlite\",\"schema\":");
        lines.ShouldContain(l => l.StartsWith("{\"table\":\"article_version\",\"columns\":{\"article\":\"text\",\"body\":\"text\",", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Contains("article_search", StringComparison.Ordinal));
        lines[^1].ShouldStartWith("{\"rows\":0,\"checksum\":\"");
    }

    [Theory]
    [InlineData("", "no exported store")]
    [InlineData("{\"x\":1}", "no exported store")]
    [InlineData("nonsense", "no exported store")]
    [InlineData("{\"format\":\"newsmonitor-store\",\"version\":2,\"engine\":\"sqlite\",\"schema\":1,\"epoch\":\"e\",\"at\":\"2026-01-01T00:00:00Z\",\"tables\":{}}", "form 2, which is newer")]
    [InlineData("{\"format\":\"newsmonitor-store\",\"version\":1,\"engine\":\"sqlite\",\"schema\":999,\"epoch\":\"e\",\"at\":\"2026-01-01T00:00:00Z\",\"tables\":{}}", "schema 999 of sqlite, which is newer")]
    [InlineData("{\"format\":\"newsmonitor-store\",\"version\":1,\"engine\":\"paper\",\"schema\":1,\"epoch\":\"e\",\"at\":\"2026-01-01T00:00:00Z\",\"tables\":{}}", "'paper' is not known")]
    [InlineData("{\"format\":\"newsmonitor-store\",\"version\":1,\"engine\":\"sqlite\"}", "cut off")]
    public async Task Head_that_is_not_ours_is_refused_before_a_store_is_made(string head, string word)
    {
        var file = _folder.Write("x.jsonl", head + "\n");
        var into = _folder.Of("data");

        (await Should.ThrowAsync<TransferException>(() => StoreImport.Run(StorePlace.In(into), file, TimeProvider.System, null, default))).Message.ShouldContain(word);

        Directory.Exists(into).ShouldBeFalse();
    }

    [Fact]
    public void File_appears_whole_and_is_not_replaced_unasked()
    {
        using var store = new OpenStore(new OwnFolder());
        store.Close();
        var file = _folder.Of("out.jsonl.gz");

        StoreExport.ToFile(store.Whole, file, replace: false, TimeProvider.System, null, default);

        Should.Throw<TransferException>(() => StoreExport.ToFile(store.Whole, file, replace: false, TimeProvider.System, null, default)).Message.ShouldContain("--replace");
        StoreExport.ToFile(store.Whole, file, replace: true, TimeProvider.System, null, default);
        Directory.GetFiles(_folder.Path).ShouldBe([file]);
    }

    [Fact]
    public async Task Compressed_file_that_was_cut_off_is_refused()
    {
        using var store = new OpenStore(new OwnFolder());
        await News.Publish(store, 3);
        var file = _folder.Of("out.jsonl.gz");
        StoreExport.ToFile(store.Whole, file, replace: false, TimeProvider.System, null, default);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^200]);

        (await Should.ThrowAsync<TransferException>(() => StoreImport.Run(StorePlace.In(_folder.Of("data")), file, TimeProvider.System, null, default))).Message.ShouldContain("cut off");
    }

    [Fact]
    public void Place_without_a_store_is_named()
    {
        using var text = new StringWriter();

        Should.Throw<TransferException>(() => StoreExport.Run(StorePlace.In(_folder.Path), text, TimeProvider.System, null, default)).Message.ShouldContain("holds no store");
        Should.Throw<TransferException>(() => StoreExport.Run(StorePlace.At("nonsense"), text, TimeProvider.System, null, default)).Message.ShouldContain("the connection string");
        Should.Throw<StoreUnavailableException>(() => StoreExport.Run(StorePlace.At("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2"), text, TimeProvider.System, null, default)).Message.ShouldContain("127.0.0.1");
        text.ToString().ShouldBeEmpty();
    }
}
