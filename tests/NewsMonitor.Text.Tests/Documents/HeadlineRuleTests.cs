using CsCheck;
using NewsMonitor.Text.Documents;
using NewsMonitor.Text.Sentences;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class HeadlineRuleTests
{
    private readonly HeadlineRule rule = new(new SentenceSplitter());

    [Theory]
    [InlineData("Ferry strikes pier at dawn")]
    [InlineData("Why did the ferry strike the pier?")]
    [InlineData("Hands off our harbour!")]
    [InlineData("And then the ferry struck the pier...")]
    [InlineData("旧桥因裂缝而关闭市民绕行")]
    public void A_short_line_without_full_stop_is_a_headline(string line) => rule.IsHeadline(line).ShouldBeTrue();

    [Theory]
    [InlineData("The ferry struck the pier at dawn.")]
    [InlineData("旧桥因裂缝而关闭。")]
    [InlineData("What we know so far:")]
    [InlineData("The captain, a man of sixty,")]
    [InlineData("Contents;")]
    public void A_line_that_ends_as_a_sentence_or_a_lead_in_is_none(string line) => rule.IsHeadline(line).ShouldBeFalse();

    [Theory]
    [InlineData("Ferry")]
    [InlineData("Harbourmaster")]
    public void A_word_alone_is_no_headline(string line) => rule.IsHeadline(line).ShouldBeFalse();

    [Fact]
    public void A_line_too_long_for_a_title_is_none() => rule.IsHeadline(string.Join(' ', Enumerable.Repeat("ferry", 40))).ShouldBeFalse();

    [Fact]
    public void A_long_question_is_text() => rule.IsHeadline(string.Join(' ', Enumerable.Repeat("ferry", 25)) + "?").ShouldBeFalse();

    [Fact]
    public void Two_sentences_in_a_line_are_text() => rule.IsHeadline("The ferry sank. Nobody was hurt by it").ShouldBeFalse();

    [Fact]
    public void The_first_sentence_of_a_line_is_its_title() => rule.FirstSentence("The ferry sank. Nobody was hurt.").ShouldBe("The ferry sank.");

    [Fact]
    public void A_cut_title_ends_at_a_word_without_a_loose_comma()
    {
        var title = rule.FirstSentence(string.Join(", ", Enumerable.Repeat("ferry", 60)));
        title.ShouldEndWith("ferry…");
        title.Length.ShouldBeLessThanOrEqualTo(HeadlineRule.LongestTitle);
    }

    [Fact]
    public void A_sentence_without_spaces_is_cut_between_characters()
    {
        var title = rule.FirstSentence(string.Concat(Enumerable.Repeat("\U0001F6A2", 200)));
        title.Length.ShouldBeLessThanOrEqualTo(HeadlineRule.LongestTitle);
        title.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void A_title_is_never_longer_than_the_bound() =>
        Gen.String[Gen.Char["ab ,.é旧\U0001F6A2"], 1, 600].Sample(line => rule.FirstSentence(line).Length.ShouldBeLessThanOrEqualTo(HeadlineRule.LongestTitle));
}
