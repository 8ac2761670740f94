using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Names;

public sealed class NameFinderTests
{
    private readonly NameFinder finder = new(new SentenceSplitter(), new FunctionWords());

    [Theory]
    [InlineData("The mayor met Anna Lindqvist on Monday.", "Anna Lindqvist", NameKind.Person)]
    [InlineData("The minister flew to Germany.", "Germany", NameKind.Place)]
    [InlineData("The case went to the Supreme Court.", "Supreme Court", NameKind.Organisation)]
    [InlineData("He spoke for NATO in the evening.", "NATO", NameKind.Organisation)]
    [InlineData("Talks in the United States went on.", "United States", NameKind.Place)]
    [InlineData("He wrote to Ludwig van Beethoven.", "Ludwig van Beethoven", NameKind.Person)]
    public void A_name_has_its_kind(string text, string name, NameKind kind) => Find(text).Single(m => m.Text == name).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("U.S. President-elect Donald Trump won.", "Donald Trump", "U.S. President-elect")]
    [InlineData("NATO Secretary-General Mark Rutte spoke.", "Mark Rutte", "NATO Secretary-General")]
    [InlineData("Lt. Gen. Keith Kellogg spoke.", "Keith Kellogg", "Lt. Gen")]
    [InlineData("Secretary of State Dana Whitfield spoke.", "Dana Whitfield", "Secretary of State")]
    public void A_title_is_no_part_of_the_name(string text, string name, string role)
    {
        var person = Find(text).Single(m => m.Kind == NameKind.Person);
        person.Text.ShouldBe(name);
        person.Role.TrimEnd('.').ShouldBe(role);
    }

    [Fact]
    public void A_surname_alone_means_the_full_name() =>
        Find("Anna Lindqvist closed the bridge. Then Lindqvist left.").Select(m => m.Full).ShouldAllBe(full => full == "Anna Lindqvist");

    [Fact]
    public void Of_two_with_one_surname_the_title_decides() =>
        Find("Bill Clinton and Hillary Clinton came. Mrs. Clinton spoke.")[^1].Full.ShouldBe("Hillary Clinton");

    [Fact]
    public void A_possessive_ending_is_no_part_of_the_name() => Find("They read Anna Lindqvist’s letter.").ShouldHaveSingleItem().Text.ShouldBe("Anna Lindqvist");

    [Theory]
    [InlineData("However, it was late.")]
    [InlineData("On Monday they left.")]
    [InlineData("Chinese goods were sold.")]
    [InlineData("I think so.")]
    public void A_capital_alone_makes_no_name(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void German_titles_are_known()
    {
        var person = finder.Find("Die Verkehrsministerin Petra Vollmer sprach.", "de").Single(m => m.Kind == NameKind.Person);
        person.Text.ShouldBe("Petra Vollmer");
    }

    [Fact]
    public void Spans_point_to_the_names()
    {
        const string Text = "Mayor Anna Lindqvist met Omar Haddad in Marlow.";
        Find(Text).ShouldAllBe(m => Text.Substring(m.Span.Start, m.Span.Length) == m.Text);
    }

    private IReadOnlyList<NameMention> Find(string text) => finder.Find(text, "en");
}
