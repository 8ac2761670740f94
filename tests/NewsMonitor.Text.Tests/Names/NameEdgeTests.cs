using CsCheck;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Names;

public sealed class NameEdgeTests
{
    private readonly NameFinder finder = new(new SentenceSplitter(), new FunctionWords());

    [Theory]
    [InlineData("Mark Rutte", "Rutte")]
    [InlineData("Rutte", "Rutte")]
    [InlineData("Omar Haddad Jr.", "Haddad")]
    [InlineData("Henry Cole III", "Cole")]
    [InlineData("Ana\u00A0Ruiz", "Ruiz")]
    [InlineData("Jr.", "Jr.")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void The_last_name_is_the_last_word_that_is_no_suffix(string name, string last) => PersonName.Last(name).ShouldBe(last);

    [Theory]
    [InlineData("They praised Maria del Carmen Ruiz today.", "Maria del Carmen Ruiz")]
    [InlineData("They praised Robert de la Cruz today.", "Robert de la Cruz")]
    [InlineData("They praised John F. Miller today.", "John F. Miller")]
    [InlineData("They praised Anna-Lena Berg today.", "Anna-Lena Berg")]
    public void Particles_and_initials_belong_to_the_name(string text, string name) => Find(text).ShouldContain(m => m.Text == name && m.Kind == NameKind.Person);

    [Fact]
    public void A_comma_parts_two_names() => Find("They praised Anna Berg, Omar Haddad and others.").Select(m => m.Text).ShouldBe(["Anna Berg", "Omar Haddad"]);

    [Fact]
    public void A_given_name_tells_the_gender()
    {
        Find("They praised Anna Berg today.").Single().Gender.ShouldBe(Gender.Feminine);
        Find("They praised Andrew Berg today.").Single().Gender.ShouldBe(Gender.Masculine);
    }

    [Fact]
    public void A_title_tells_the_gender_before_the_given_name_does() => Find("They praised Mrs. Quill today.").Single().Gender.ShouldBe(Gender.Feminine);

    [Fact]
    public void A_surname_takes_the_gender_of_the_full_name() =>
        Find("They praised Anna Berg. Then Berg left.").ShouldAllBe(m => m.Gender == Gender.Feminine);

    [Theory]
    [InlineData("")]
    [InlineData("no capitals anywhere at all")]
    [InlineData("市政府关闭了旧桥。")]
    [InlineData("... ,,, !!!")]
    public void A_text_without_capitals_has_no_names(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void A_line_of_capitals_without_end_makes_no_endless_name() =>
        Find(string.Join(' ', Enumerable.Repeat("Anna", 500))).ShouldAllBe(m => m.Text.Length <= 9 * 5);

    [Fact]
    public void Names_stand_where_they_say_whatever_the_text() =>
        Gen.Int[0, 11].Select(i => new[] { "Anna", "Berg", "said", "of", "Mr.", "U.S.", "President", ",", ".", "the", "Lindqvist’s", "\n" }[i]).List[0, 25].Sample(words =>
        {
            var text = string.Join(' ', words);
            var end = 0;
            foreach (var mention in Find(text))
            {
                mention.Span.Of(text).ShouldBe(mention.Text);
                mention.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                mention.Full.ShouldNotBeEmpty();
                end = mention.Span.End;
            }
        });

    [Fact]
    public void The_same_text_has_the_same_names() => Find("Anna Berg met Mr. Haddad in Marlow.").ShouldBe(Find("Anna Berg met Mr. Haddad in Marlow."));

    private IReadOnlyList<NameMention> Find(string text) => finder.Find(text, "en");
}
