using NewsMonitor.Cli.Tests.World;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Cli.Tests;

public sealed class BackgroundCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_of_texts_becomes_a_table_the_same_each_time()
    {
        folder.Write("texts/a.txt", "The ferry struck the quay.");
        folder.Write("texts/b.txt", "Another ferry sank.");
        foreach (var to in new[] { "one", "two" })
        {
            var run = await ProgramRun.Terminal("background", "--input", folder.Of("texts"), "--language", "eng", "--least", "1", "--output", folder.Of(to));
            run.ExitCode.ShouldBe(0, run.Errors);
            run.Errors.ShouldContain("en: 2 texts");
        }

        File.ReadAllBytes(folder.Of("one/en.tsv.gz")).ShouldBe(File.ReadAllBytes(folder.Of("two/en.tsv.gz")));
        Table("one/en.tsv.gz")[Term.HashOf(TermKind.Word, "ferri")].Documents.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_texts_becomes_a_table_a_language()
    {
        var input = folder.Write("texts.jsonl", "{\"lang\":\"eng\",\"text\":\"The ferry struck the quay.\"}\n{\"lang\":\"deu\",\"text\":\"Die Fähre rammte den Kai.\"}\n");
        (await TerminalRun.Of("background", "--input", input, "--least", "1", "--output", folder.Of("all"))).Exit.ShouldBe(0);
        Directory.GetFiles(folder.Of("all")).Select(Path.GetFileName).Order().ShouldBe(["de.tsv.gz", "en.tsv.gz"]);

        (await TerminalRun.Of("background", "--input", input, "--language", "de", "--least", "1", "--output", folder.Of("some"))).Exit.ShouldBe(0);
        Directory.GetFiles(folder.Of("some")).Select(Path.GetFileName).ShouldBe(["de.tsv.gz"]);
    }

    [Fact]
    public async Task A_list_of_frequencies_adds_to_the_texts()
    {
        var texts = folder.Write("texts.jsonl", "{\"lang\":\"it\",\"text\":\"Il traghetto ha urtato il molo.\"}");
        var list = folder.Write("list.json", """["url", "traghetto", "montagna"]""");
        var run = await TerminalRun.Of(
            "background", "--input", texts, "--frequencies", list, "--language", "it", "--leave-out", "url", "--list-documents", "10", "--document-words", "2", "--least", "1", "--output", folder.Of("out"));

        run.Exit.ShouldBe(0, run.Messages);
        var table = Table("out/it.tsv.gz");
        table.Documents.ShouldBe(11);
        table[Term.HashOf(TermKind.Word, "url")].Documents.ShouldBe(0);
        table[Term.HashOf(TermKind.Word, "traghett")].Documents.ShouldBeGreaterThan(table[Term.HashOf(TermKind.Word, "montagn")].Documents);
    }

    [Fact]
    public async Task A_table_of_ones_own_is_used_by_cluster()
    {
        folder.Write("texts/a.txt", "Vlada je sprejela ukrepe.");
        (await TerminalRun.Of("background", "--input", folder.Of("texts"), "--language", "sl", "--least", "1", "--output", folder.Of("tables"))).Exit.ShouldBe(0);
        var input = folder.Write("news.jsonl", """{"id":"a","lang":"sl","title":"Vlada sprejela ukrepe"}""");

        (await TerminalRun.Of("cluster", "--input", input, "--output", "-")).Messages.ShouldContain("language sl has no background table");
        (await TerminalRun.Of("cluster", "--input", input, "--output", "-", "--tables", folder.Of("tables"))).Messages.ShouldNotContain("background table");
    }

    [Fact]
    public async Task A_table_that_is_none_is_named()
    {
        var table = folder.Write("tables/sl.tsv.gz", "nonsense");
        var run = await TerminalRun.Of("cluster", "--input", folder.Write("news.jsonl", """{"id":"a","lang":"sl","title":"Vlada"}"""), "--output", "-", "--tables", folder.Of("tables"));
        (run.Exit, run.Messages.Contains(table, StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Theory]
    [InlineData("background", "--output", "out")]
    [InlineData("background", "--output", "out", "--frequencies", "list.json")]
    [InlineData("background", "--input", "texts")]
    public async Task Too_few_words_are_refused(params string[] words) => (await TerminalRun.Of(words)).Exit.ShouldBe(2);

    private BackgroundTable Table(string name)
    {
        using var file = File.OpenRead(folder.Of(name));
        return BackgroundTable.Read(file);
    }
}
