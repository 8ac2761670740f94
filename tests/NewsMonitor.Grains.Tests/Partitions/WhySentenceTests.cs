using NewsMonitor.Clustering;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

public sealed class WhySentenceTests
{
    private static readonly ClusterOutcome Founded = new() { Story = 4, Outcome = OutcomeKind.Founded, Probability = 0.88 };
    private static readonly ClusterOutcome Joined = new()
    {
        Story = 2,
        Outcome = OutcomeKind.Joined,
        Probability = 0.93,
        Evidence = [new(EvidenceKinds.Name, "Lindqvist", 0.4), new(EvidenceKinds.Term, "striker", 0.2), new(EvidenceKinds.Term, "shirt", 0.1), new(EvidenceKinds.Time, "2 hours from the story's last article", 0.1)],
    };

    [Fact]
    public void A_refusal_is_told_in_words()
    {
        var outcome = Founded with
        {
            RunnerUp = (2, 0.12),
            Evidence = [new(EvidenceKinds.Refused, "0 of the story's 4 chief names occur here", 1), new(EvidenceKinds.Refused, "1 of 9 words of its title and lead occur there; not there: quay", 0.9), new(EvidenceKinds.Term, "club", -0.1)],
        };

        WhySentence.Of(outcome).ShouldBe(
            "began a story: considered the nearest other one at 0.12, kept apart because 0 of the story's 4 chief names occur here; 1 of 9 words of its title and lead occur there; not there: quay");
        WhySentence.Of(outcome with { Uncertain = true }).ShouldStartWith("began a story (uncertain): considered");
    }

    [Fact]
    public void Without_a_neighbour_there_is_nothing_to_refuse() => WhySentence.Of(Founded).ShouldBe("began a story: no other story shares enough with it");

    [Fact]
    public void A_join_names_what_it_shares_and_the_next_best() => WhySentence.Of(Joined with { RunnerUp = (1, 0.05) }).ShouldBe(
        "joined with 0.93: shares name Lindqvist; terms striker, shirt; time 2 hours from the story's last article; next best story 0.05");

    [Fact]
    public void A_close_call_says_what_spoke_against_it() => WhySentence.Of(Joined with
    {
        Uncertain = true,
        Evidence = [.. Joined.Evidence, new(EvidenceKinds.Uncertain, "9 days between it and the story's last article", -0.7)],
    }).ShouldEndWith("; against it: 9 days between it and the story's last article");

    [Fact]
    public void A_copy_is_a_copy() => WhySentence.Of(new ClusterOutcome { Story = 1, Outcome = OutcomeKind.Copy }).ShouldStartWith("copy:");
}
