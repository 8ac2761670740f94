using System.IO.Compression;
using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests.Store;

public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Store_goes_through_all_commands_and_comes_out_as_it_went_in()
    {
        var form = _folder.Write("form.jsonl", WrittenForm.Text());

        var import = await Done("import", "--data", _folder.Of("one"), "--from", form);
        var backup = await Done("backup", "--data", _folder.Of("one"), "--to", _folder.Of("one.backup"));
        await Done("restore", "--data", _folder.Of("two"), "--from", _folder.Of("one.backup"));
        await Done("export", "--data", _folder.Of("two"), "--to", _folder.Of("two.jsonl.gz"));
        await Done("import", "--data", _folder.Of("three"), "--from", _folder.Of("two.jsonl.gz"));
        var export = await Done("export", "--data", _folder.Of("three"));

        import.Data.ShouldBeEmpty();
        import.Messages.ShouldContain("access_key: 1");
        import.Messages.ShouldContain("2 rows; the same on both sides");
        backup.Data.ShouldBeEmpty();
        backup.Messages.ShouldContain("0 articles");
        var lines = export.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain("""[1700000000000,"the terminal","00ff","k1","Anna",null,"Operator"]""");
        lines[^1].ShouldStartWith("{\"rows\":2,");
        export.Messages.ShouldContain("2 rows");
        Rows(await File.ReadAllTextAsync(Unpacked(_folder.Of("two.jsonl.gz")))).ShouldBe(Rows(export.Data));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_with_the_way_out_and_code_1()
    {
        var form = _folder.Write("form.jsonl", WrittenForm.Text());
        var cut = _folder.Write("cut.jsonl", WrittenForm.Text()[..^100]);
        await Done("import", "--data", _folder.Of("one"), "--from", form);
        await Done("backup", "--data", _folder.Of("one"), "--to", _folder.Of("one.backup"));

        (await Failed("import", "--data", _folder.Of("one"), "--from", form)).ShouldContain("not empty");
        (await Failed("import", "--data", _folder.Of("two"), "--from", cut)).ShouldContain("cut.jsonl:5: the file was cut off in this line");
        (await Failed("restore", "--data", _folder.Of("one"), "--from", _folder.Of("one.backup"))).ShouldContain("--replace");
        (await Failed("restore", "--data", _folder.Of("three"), "--from", form)).ShouldContain("not a sound store");
        (await Failed("backup", "--data", _folder.Of("nowhere"), "--to", _folder.Of("x"))).ShouldContain("holds no store");
        (await Failed("backup", "--data", _folder.Of("one"), "--to", _folder.Of("one.backup"))).ShouldContain("exists");
        (await Failed("export", "--data", _folder.Of("nowhere"))).ShouldContain("holds no store");
        (await Failed("export", "--connection", "Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2")).ShouldContain("127.0.0.1:1");
        (await Failed("migrate", "--data", _folder.Of("one"), "--to", "nonsense")).ShouldContain("connection string");
    }

    [Theory]
    [InlineData("store")]
    [InlineData("store", "backup", "--data", "x")]
    [InlineData("store", "restore", "--from", "x")]
    [InlineData("store", "export")]
    [InlineData("store", "export", "--data", "x", "--connection", "Host=y")]
    [InlineData("store", "import", "--data", "x")]
    [InlineData("store", "migrate", "--data", "x")]
    public async Task Wrong_words_are_refused_with_a_word_on_help(params string[] args)
    {
        var run = await TerminalRun.Of(args);

        run.Exit.ShouldBe(2);
        run.Data.ShouldBeEmpty();
        run.Messages.ShouldContain("--help");
    }

    private static string[] Rows(string export) => export.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1];

    private static async Task<TerminalRun> Done(params string[] args)
    {
        var run = await TerminalRun.Of(["store", .. args]);
        run.Exit.ShouldBe(0, run.Messages);
        return run;
    }

    private static async Task<string> Failed(params string[] args)
    {
        var run = await TerminalRun.Of(["store", .. args]);
        run.Exit.ShouldBe(1, run.Messages);
        run.Data.ShouldBeEmpty();
        return run.Messages;
    }

    private static string Unpacked(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var to = File.Create(file[..^3]);
        packed.CopyTo(to);
        return to.Name;
    }
}
