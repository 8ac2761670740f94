using CsCheck;
using NewsMonitor.Stories.Statements;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class SubstitutionTests
{
    private static Gen<string> Wording => Gen.Int[0, 6].Select(i => new[] { "the", "bridge", "dire", "is", "grave,", "“not", "—" }[i]).List[0, 12].Select(w => string.Join(' ', w));

    [Theory]
    [InlineData("a dire threat to us", "a grave threat to us", "dire>grave|threat to")]
    [InlineData("a dire threat", "a grave threat", "dire>grave|threat")]
    [InlineData("it is very dire now", "it is grave now", "very dire>grave|now")]
    [InlineData("one bad day and two bad nights", "one good day and two good nights", "bad>good|day and;bad>good|nights")]
    public void A_word_against_a_word_before_the_same_word_is_found(string own, string other, string expected) => Found(own, other).ShouldBe(expected);

    [Theory]
    [InlineData("the bridge is closed", "the bridge is closed")]
    [InlineData("the old bridge", "the bridge")]
    [InlineData("the bridge", "the old bridge")]
    [InlineData("“The bridge,” he said", "the bridge he said")]
    [InlineData("", "the bridge")]
    [InlineData("the bridge", "")]
    [InlineData("ferries sail", "bridges close")]
    public void Without_a_common_word_behind_it_nothing_is_set_against_another(string own, string other) => Found(own, other).ShouldBeEmpty();

    [Fact]
    public void A_wording_differs_from_itself_nowhere() => Wording.Sample(text => WordMarks.Substitutions(text, text).ShouldBeEmpty());

    [Fact]
    public void What_one_wording_sets_against_another_holds_words_of_both() =>
        Gen.Select(Wording, Wording).Sample((own, other) =>
        {
            foreach (var (mine, theirs, _, _) in WordMarks.Substitutions(own, other))
            {
                mine.ShouldNotBeEmpty();
                theirs.ShouldNotBeEmpty();
                own.ShouldContain(string.Join(' ', mine));
                other.ShouldContain(string.Join(' ', theirs));
            }
        });

    private static string Found(string own, string other) =>
        string.Join(';', WordMarks.Substitutions(own, other).Select(s => $"{string.Join(' ', s.Own)}>{string.Join(' ', s.Other)}|{s.After}"));
}
