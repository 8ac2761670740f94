using NewsMonitor.Text.Citations;
using NewsMonitor.Text.Names;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Citations;

public sealed class CitationFinderTests
{
    private readonly CitationFinder finder = new();

    [Theory]
    [InlineData("Rutte told the Financial Times. He left.", "Financial Times", CitationKind.Told)]
    [InlineData("In an interview with Financial Times, Rutte spoke.", "Financial Times", CitationKind.Interview)]
    [InlineData("It will resign, Reuters reported on Monday.", "Reuters", CitationKind.Report)]
    [InlineData("According to Bloomberg, prices rose.", "Bloomberg", CitationKind.Report)]
    [InlineData("It said so, citing Der Morgen.", "Der Morgen", CitationKind.Citing)]
    [InlineData("PORT ELLIS (Reuters) - A volcano erupted.", "Reuters", CitationKind.Dateline)]
    [InlineData("Das sagte Vollmer der dpa am Montag.", "dpa", CitationKind.Told)]
    [InlineData("Das sagte sie dem Magazin Anpfiff.", "Anpfiff", CitationKind.Told)]
    [InlineData("C'est faux, a déclaré Paul Renaudin à l'AFP.", "AFP", CitationKind.Told)]
    [InlineData("Es falso, dijo Ibarra a la agencia EFE.", "EFE", CitationKind.Told)]
    [InlineData("Selon l'AFP, un train sur deux circule.", "AFP", CitationKind.Report)]
    public void Where_it_comes_from_is_found(string text, string outlet, CitationKind kind)
    {
        var citation = finder.Find(text, []).First(c => c.Kind == kind);
        citation.Outlet.ShouldBe(outlet);
        citation.Evidence.Of(text).ShouldContain(kind == CitationKind.Dateline ? "Reuters" : outlet);
    }

    [Fact]
    public void Unnamed_media_are_admitted() => finder.Find("He was warned, Caliber reports, citing foreign media.", []).ShouldContain(c => c.Kind == CitationKind.Vague);

    [Fact]
    public void A_person_who_is_told_something_is_not_surely_an_outlet()
    {
        var text = "Rutte said he told Donald Trump about it.";
        finder.Find(text, [new NameMention(new(text.IndexOf("Donald", StringComparison.Ordinal), text.IndexOf(" about", StringComparison.Ordinal)), "Donald Trump", NameKind.Person, "Donald Trump", "", Gender.Masculine)])
            .ShouldAllBe(c => !c.IsSure);
    }

    [Theory]
    [InlineData("She told reporters that it was late.")]
    [InlineData("Die Stadt der Brücken ist alt.")]
    public void Not_everybody_is_an_outlet(string text) => finder.Find(text, []).ShouldBeEmpty();

    [Theory]
    [InlineData("The Financial Times", "financial times")]
    [InlineData("Der Morgen", "morgen")]
    [InlineData("AFP", "afp")]
    public void Outlets_are_compared_without_article(string outlet, string key) => CitationFinder.Key(outlet).ShouldBe(key);

    [Fact]
    public void A_long_text_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("Sagte der Der dem Dem A B C reported to the Times of The, told The told The told a A ", 250));
        finder.Find(text, []).ShouldNotBeNull();
    }
}
