using NewsMonitor.Stories.Headlines;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Headlines;

public sealed class HeadlineChooserTests
{
    private readonly HeadlineChooser chooser = new();

    [Fact]
    public void The_first_title_is_the_headline() => Choose(("a", "Harbour bridge in Marlow closed after crack")).ShouldBe("a");

    [Fact]
    public void A_title_as_good_does_not_take_over() =>
        Choose(("a", "Harbour bridge in Marlow closed after crack"), ("b", "Marlow closes harbour bridge after a crack")).ShouldBe("a");

    [Fact]
    public void A_central_title_takes_over_from_a_strange_one() =>
        Choose(
            ("a", "What the mayor ate for breakfast?"),
            ("b", "Harbour bridge in Marlow closed after crack"),
            ("c", "Marlow closes harbour bridge after a crack"),
            ("d", "Crack in pillar closes Marlow harbour bridge")).ShouldBeOneOf("b", "c", "d");

    [Fact]
    public void Memory_is_bounded()
    {
        var state = Make.Long(500, seed: 1).Aggregate(HeadlineState.Empty, chooser.Add);
        state.Candidates.Count.ShouldBeLessThanOrEqualTo(HeadlineChooser.MostCandidates);
        state.Terms.Count.ShouldBeLessThanOrEqualTo(HeadlineChooser.MostTerms);
        state.Current.ShouldNotBeNull();
    }

    [Fact]
    public void Without_title_the_lead_sentence_serves() =>
        chooser.Add(HeadlineState.Empty, Make.Article("a", "The bridge was closed. It is old.")).Current!.Headline.Text.ShouldBe("The bridge was closed.");

    [Theory]
    [InlineData("Harbour bridge in Marlow closed after crack in pillar", "HARBOUR BRIDGE IN MARLOW CLOSED AFTER CRACK IN PILLAR")]
    [InlineData("Harbour bridge in Marlow closed after crack in pillar", "Why did Marlow close the old harbour bridge on Monday?")]
    [InlineData("Harbour bridge in Marlow closed after crack in pillar", "LIVE: Harbour bridge in Marlow closed after crack")]
    [InlineData("Harbour bridge in Marlow closed after crack in pillar", "Bridge closed")]
    [InlineData("Harbour bridge in Marlow closed after crack in pillar", "The harbour bridge in Marlow faces a “grave threat from cracks")]
    public void Some_titles_read_better_than_others(string better, string worse) => TitleClarity.Of(better).ShouldBeGreaterThan(TitleClarity.Of(worse));

    private string Choose(params (string Id, string Title)[] titles) =>
        titles.Aggregate(HeadlineState.Empty, (state, t) => chooser.Add(state, Make.Article(t.Id, "", t.Title))).Chosen!.Value.Value;
}
