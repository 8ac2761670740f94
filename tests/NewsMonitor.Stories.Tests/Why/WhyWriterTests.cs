using NewsMonitor.Model;
using NewsMonitor.Stories.Why;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Why;

public sealed class WhyWriterTests
{
    private readonly Decision decision = new() { Probability = 0.97, Outcome = "joined", RunnerUp = new(new("s2"), 0.12), Evidence = [new("name", "Mark Rutte", 2), new("time", "3 days apart", -1)] };

    [Fact]
    public void What_an_article_shares_is_said_in_a_sentence() =>
        WhyWriter.Joined(decision, new() { ArticleId = new("a"), News = [new("name", "X", new("a"))], SharedStatements = 4, SharedSpeaker = "Mark Rutte", SharedNames = 11, Origins = ["Financial Times"] })
            .ShouldBe("joined: same speaker (Mark Rutte), 4 shared statements, 11 shared names, cites Financial Times; next best story 0.12");

    [Fact]
    public void Without_shared_statements_the_engines_evidence_speaks() => WhyWriter.Joined(decision, null).ShouldBe("joined: name Mark Rutte; next best story 0.12");

    [Fact]
    public void An_article_that_adds_nothing_says_so() =>
        WhyWriter.Joined(decision, new() { ArticleId = new("a"), News = [], SharedNames = 1 }).ShouldContain("adds nothing");

    [Fact]
    public void An_analysts_word_needs_no_evidence() => WhyWriter.Joined(decision with { By = DecidedBy.Analyst }, null).ShouldBe("put here by an analyst");

    [Fact]
    public void An_analysts_own_words_stand()
    {
        var moved = decision with { By = DecidedBy.Analyst, Why = "moved here by Ada: same bridge" };
        WhyWriter.Joined(moved, null).ShouldBe("moved here by Ada: same bridge");
        WhyWriter.KeptApart(moved).ShouldBeNull();
    }

    [Fact]
    public void A_refusal_says_what_spoke_against_it() =>
        WhyWriter.KeptApart(decision with { Outcome = "founded" }).ShouldBe("considered story s2 at 0.12, kept apart because time 3 days apart");

    [Fact]
    public void Without_another_story_there_is_no_refusal() => WhyWriter.KeptApart(decision with { RunnerUp = null }).ShouldBeNull();
}
