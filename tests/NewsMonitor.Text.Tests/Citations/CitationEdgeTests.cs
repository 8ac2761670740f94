using CsCheck;
using NewsMonitor.Text.Citations;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Citations;

public sealed class CitationEdgeTests
{
    private readonly CitationFinder finder = new();
    private readonly OutletNames outlets = new();

    [Theory]
    [InlineData("Reuters", true)]
    [InlineData("dpa", true)]
    [InlineData("the Coast Times", true)]
    [InlineData("Marlow Gazette", true)]
    [InlineData("Harbour-Zeitung", true)]
    [InlineData("Orbita", false)]
    [InlineData("Anna Berg", false)]
    public void Agencies_and_names_with_an_outlets_word_are_known(string name, bool known) => outlets.IsKnown(name).ShouldBe(known);

    [Theory]
    [InlineData("Deutschen Presse-Agentur", "dpa")]
    [InlineData("Associated Press", "AP")]
    [InlineData("the Associated Press", "AP")]
    [InlineData("Agence France-Presse", "AFP")]
    [InlineData("Coast Mail", "Coast Mail")]
    public void An_agency_has_the_name_it_is_known_by(string name, string canonical) => outlets.Canonical(name).ShouldBe(canonical);

    [Theory]
    [InlineData("Monday", true)]
    [InlineData("Dienstag", true)]
    [InlineData("October", true)]
    [InlineData("She", true)]
    [InlineData("Police", true)]
    [InlineData("Reuters", false)]
    public void Weekdays_and_pronouns_are_no_outlets(string name, bool isNone) => OutletNames.IsNoOutlet(name).ShouldBe(isNone);

    [Theory]
    [InlineData("The Coast Mail", "coast mail")]
    [InlineData("  LE MATIN ", "matin")]
    [InlineData("l’Aube", "aube")]
    [InlineData("El Faro", "faro")]
    [InlineData("Theatre News", "theatre news")]
    [InlineData("La", "la")]
    [InlineData("", "")]
    public void An_outlets_key_has_no_article_and_no_capitals(string outlet, string key) => CitationFinder.Key(outlet).ShouldBe(key);

    [Fact]
    public void Citations_come_in_the_order_of_the_text()
    {
        var found = finder.Find("According to Reuters, it sank. She told the Coast Times so.", []);
        found.Select(c => c.Outlet).ShouldBe(["Reuters", "Coast Times"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The ferry sank at dawn.")]
    [InlineData("She told them that it sank.")]
    [InlineData("He told Monday's council about it.")]
    public void A_text_that_names_no_source_has_no_citation(string text) => finder.Find(text, []).ShouldBeEmpty();

    [Fact]
    public void Evidence_lies_within_the_text() =>
        Gen.Int[0, 13].Select(i => new[] { "told", "the", "Coast", "Times", "according to", "Reuters", "reported", ",", ".", "citing", "in an interview with", "foreign media", "der", "sagte" }[i]).List[0, 16].Sample(words =>
        {
            var text = string.Join(' ', words);
            foreach (var citation in finder.Find(text, []))
            {
                citation.Evidence.Start.ShouldBeGreaterThanOrEqualTo(0);
                citation.Evidence.End.ShouldBeLessThanOrEqualTo(text.Length);
                citation.Evidence.Length.ShouldBeGreaterThan(0);
                (citation.Outlet.Length == 0).ShouldBe(citation.Kind == CitationKind.Vague);
            }
        }, iter: 200);
}
