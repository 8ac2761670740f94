using CsCheck;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Quotes;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Quotes;

public sealed class QuoteFinderTests
{
    private readonly NameFinder names;
    private readonly QuoteFinder finder;

    public QuoteFinderTests()
    {
        var sentences = new SentenceSplitter();
        names = new(sentences, new FunctionWords());
        finder = new(sentences);
    }

    [Theory]
    [InlineData("“The bridge is closed,” Anna Lindqvist said.", "Anna Lindqvist")]
    [InlineData("“The bridge is closed,” said Anna Lindqvist.", "Anna Lindqvist")]
    [InlineData("“The bridge is closed,” said mayor Anna Lindqvist.", "Anna Lindqvist")]
    [InlineData("Anna Lindqvist said: “The bridge is closed.”", "Anna Lindqvist")]
    [InlineData("Anna Lindqvist, the mayor of Marlow, said, “The bridge is closed.”", "Anna Lindqvist")]
    [InlineData("According to Anna Lindqvist, “the bridge is closed” for good.", "Anna Lindqvist")]
    [InlineData("Anna Lindqvist left the room, saying “the bridge is closed” to Omar Haddad.", "Anna Lindqvist")]
    [InlineData("Anna Lindqvist called it “a bridge of sighs” on Monday.", "Anna Lindqvist")]
    [InlineData("Anna Lindqvist spoke. “The bridge is closed,” she said.", "Anna Lindqvist")]
    [InlineData("“The bridge,” Anna Lindqvist told Omar Haddad, “is closed.”", "Anna Lindqvist")]
    [InlineData("“The bridge is closed.” — Anna Lindqvist", "Anna Lindqvist")]
    [InlineData("“The bridge is closed,” said Hydra chief executive Anna Lindqvist.", "Anna Lindqvist")]
    [InlineData("“The bridge is closed,” a spokesman for the city said.", "a spokesman for the city")]
    public void The_speaker_is_found(string text, string speaker) => Find(text)[0].Speaker.ShouldBe(speaker);

    [Theory]
    [InlineData("de", "„Die Brücke ist gesperrt“, sagte Bürgermeisterin Petra Vollmer.", "Petra Vollmer")]
    [InlineData("de", "»Die Brücke ist gesperrt«, so Petra Vollmer.", "Petra Vollmer")]
    [InlineData("fr", "« Le pont est fermé », a déclaré Paul Renaudin.", "Paul Renaudin")]
    [InlineData("es", "«El puente está cerrado», dijo Tomás Ibarra.", "Tomás Ibarra")]
    [InlineData("pt", "“A ponte está fechada”, disse Rui Campos.", "Rui Campos")]
    [InlineData("ru", "«Мост закрыт надолго», заявил Иван Петров.", "Иван Петров")]
    public void Other_languages_have_their_marks_and_verbs(string language, string text, string speaker) =>
        finder.Find(text, language, names.Find(text, language)).ShouldHaveSingleItem().Speaker.ShouldBe(speaker);

    [Fact]
    public void A_speaker_is_carried_over_to_the_next_sentence() =>
        Find("“The bridge is closed,” Anna Lindqvist said. “It is old.”").Select(q => q.Speaker).ShouldAllBe(s => s == "Anna Lindqvist");

    [Fact]
    public void A_quotation_over_paragraphs_keeps_its_speaker()
    {
        var quotes = Find("Anna Lindqvist said: “The bridge is closed.\n“It is old and it will be torn down.”");
        quotes.Count.ShouldBe(2);
        quotes[1].Speaker.ShouldBe("Anna Lindqvist");
    }

    [Fact]
    public void She_is_the_woman_and_he_the_man()
    {
        var quotes = Find("Anna Lindqvist met Omar Haddad.\n“The bridge is closed,” she said.\n“That is a pity,” he said.");
        quotes.Select(q => q.Speaker).ShouldBe(["Anna Lindqvist", "Omar Haddad"]);
    }

    [Theory]
    [InlineData("She had roles in “The Long Harbour Night” and others.")]
    [InlineData("He lives near the “Ritz” in town.")]
    public void The_title_of_a_work_is_no_quotation(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void Nested_marks_stay_inside() =>
        Find("“They said ‘never again’ to us all,” Anna Lindqvist said.").ShouldHaveSingleItem().Text.ShouldBe("They said ‘never again’ to us all,");

    [Fact]
    public void A_mark_that_is_never_closed_opens_nothing() => Find("He faces a “grave threat from everybody.\nAnother paragraph.").ShouldBeEmpty();

    [Fact]
    public void Without_verbs_of_a_language_quotations_have_no_speaker()
    {
        finder.FindsSpeakers("fi").ShouldBeFalse();
        finder.Find("”Silta on suljettu nyt”, sanoi Anna.", "fi", []).ShouldAllBe(q => q.Speaker == null);
    }

    [Fact]
    public void Any_text_is_read_without_harm() =>
        Gen.String[Gen.Char["ab “”\"„«».,\n-said he"], 0, 80].Sample(text =>
        {
            foreach (var quote in Find(text))
            {
                quote.Text.ShouldBe(text[quote.Span.Start..quote.Span.End]);
            }
        });

    private IReadOnlyList<Quotation> Find(string text) => finder.Find(text, "en", names.Find(text, "en"));
}
