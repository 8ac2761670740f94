using NewsMonitor.Model;
using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class BackgroundTableTests
{
    [Fact]
    public void Counts_are_written_and_read_the_same()
    {
        var counter = new BackgroundCounter();
        var analyzer = new TextAnalyzer();
        counter.Add(analyzer.Analyze("x", "The harbour crews met Adeyemi.", "en"));
        counter.Add(analyzer.Analyze("x", "At the harbour nobody met anyone.", "en"));
        using var stream = new MemoryStream();
        counter.Write(stream, least: 1, most: 100).Least.ShouldBe(1);
        stream.Position = 0;
        var table = BackgroundTable.Read(stream);
        table.Documents.ShouldBe(2);
        table[Term.HashOf(TermKind.Word, "harbour")].Documents.ShouldBe(2);
        table[Term.HashOf(TermKind.Word, "adeyemi")].ShouldBe(new BackgroundEntry(1, 1, 1));
        table[Term.HashOf(TermKind.Name, NameKeyOf("adeyemi"))].Documents.ShouldBe(1);
    }

    [Theory]
    [InlineData("en", 8000)]
    [InlineData("de", 8000)]
    [InlineData("fr", 8000)]
    [InlineData("es", 8000)]
    [InlineData("pt", 8000)]
    [InlineData("it", 8000)]
    [InlineData("ru", 8000)]
    [InlineData("pl", 8000)]
    [InlineData("ar", 5000)]
    public void A_table_ships_with_as_many_terms_as_its_texts_allow(string language, int least) =>
        ClusterResources.LoadBackground(language).Count.ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void A_list_of_frequencies_stands_in_for_texts()
    {
        var counter = new BackgroundCounter();
        var (harbour, quay) = (new Term(TermKind.Word, "harbour", "harbour"), new Term(TermKind.Word, "quay", "quay"));
        counter.AddExpected([(harbour, 0.5), (harbour, 0.2), (quay, 0.0001)], documents: 100);
        using var stream = new MemoryStream();
        counter.Write(stream, least: 1, most: 100).Written.ShouldBe(1, "what is expected in less than half a document is left out");
        stream.Position = 0;
        var table = BackgroundTable.Read(stream);
        table.Documents.ShouldBe(100);
        table[harbour.Hash].Documents.ShouldBe(60, "1 - 0.5 * 0.8");
    }

    private static string NameKeyOf(string word) => word.Replace('y', 'i');
}
