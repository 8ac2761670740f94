using NewsMonitor.Model;
using NewsMonitor.Stories.Statements;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class FullestMarksTests
{
    [Fact]
    public void A_wording_alone_has_nothing_to_differ_from() => Mark("never again", []).ShouldBe("never again");

    [Fact]
    public void A_word_that_another_replaces_is_changed() =>
        Mark("it is a dire threat to us", ["it is a grave threat to us", "it is a dire threat to us"]).ShouldBe("it is a ~dire threat to us");

    [Fact]
    public void What_most_others_lack_is_added() =>
        Mark("it is now a threat to us all", ["it is a threat to us all", "it is a threat to us all"]).ShouldBe("it is +now a threat to us all");

    [Fact]
    public void What_one_of_many_lacks_is_the_same() =>
        Mark("it is now a threat", ["it is a threat", "it is now a threat", "it is now a threat"]).ShouldBe("it is now a threat");

    [Fact]
    public void A_long_stretch_told_otherwise_changes_no_single_word() =>
        Mark("we stay because one two three four five six and go", ["we stay because alpha beta gamma delta epsilon zeta and go", "we stay because one two three four five six and go"])
            .ShouldBe("we stay because one two three four five six and go");

    private static string Mark(string fullest, IReadOnlyList<string> others) =>
        string.Join(' ', FullestMarks.Mark(fullest, others).Select(w => w.Mark switch { MarkedWord.Changed => "~", MarkedWord.Added => "+", MarkedWord.Missing => "-", _ => "" } + w.Text));
}
