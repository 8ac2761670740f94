using NewsMonitor.Stories.Statements;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class UtteranceTests
{
    private readonly Terms terms = new(new FunctionWords());

    [Theory]
    [InlineData("We will not open the bridge until every pillar has been examined", "we won't open the bridge until each pillar is examined")]
    [InlineData("We cannot take the smallest risk with a bridge that many people cross every day", "We cannot take the smallest risk")]
    [InlineData("Whoever wants the pass must first climb over us", "Anyone who wants the pass has to climb over us first")]
    [InlineData("the conscience of this state", "The conscience of this state,")]
    public void Renderings_of_one_sentence_are_one_utterance(string a, string b) => Utterance.Match(Entry(a), Entry(b)).ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("Flour alone costs us a third more than a year ago", "Energy costs us a half more than a year ago")]
    [InlineData("We will not open the bridge before May", "The ferries are free of charge")]
    [InlineData("grave danger", "The danger is not over and the mountain will burn again")]
    public void Different_sentences_on_one_matter_are_not(string a, string b) => Utterance.Match(Entry(a), Entry(b)).ShouldBe(0);

    [Fact]
    public void Two_words_are_one_utterance_when_their_sentences_are_alike()
    {
        var context = "the closing is a danger for trade in the strait";
        Utterance.Match(Entry("grave danger", context), Entry("serious danger", context)).ShouldBeGreaterThan(0);
        Utterance.Match(Entry("grave danger", context), Entry("serious danger", "nobody on the mountain saw it")).ShouldBe(0);
    }

    [Theory]
    [InlineData("The bridge is closed", "The bridge stays closed for weeks and weeks")]
    public void A_match_is_the_same_both_ways(string a, string b) => Utterance.Match(Entry(a), Entry(b)).ShouldBe(Utterance.Match(Entry(b), Entry(a)));

    private VariantEntry Entry(string text, string context = "") => new()
    {
        ArticleId = new("x"),
        Text = text,
        Start = 0,
        End = text.Length,
        Terms = [.. terms.Of(text, "en").Distinct(StringComparer.Ordinal)],
        Context = [.. terms.Of($"{context} {text}", "en").Distinct(StringComparer.Ordinal)],
    };
}
