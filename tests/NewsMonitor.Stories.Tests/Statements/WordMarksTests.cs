using CsCheck;
using NewsMonitor.Model;
using NewsMonitor.Stories.Statements;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class WordMarksTests
{
    [Fact]
    public void A_word_in_the_place_of_another_is_changed() => Marks("a dire threat", "a terrible threat").ShouldBe("a ~dire threat");

    [Fact]
    public void A_word_that_only_this_wording_has_is_added() => Marks("a very dire threat", "a dire threat").ShouldBe("a +very dire threat");

    [Fact]
    public void A_word_that_it_lacks_is_shown_as_missing() => Marks("a threat", "a dire threat").ShouldBe("a -dire threat");

    [Fact]
    public void Punctuation_and_capitals_do_not_count() => Marks("“We,” he said", "we he said.").ShouldBe("“We,” he said");

    [Fact]
    public void A_wording_keeps_its_own_words_in_order() =>
        Gen.Select(Words, Words).Sample((own, other) =>
        {
            var marked = WordMarks.Mark(own, other).Where(w => w.Mark is not MarkedWord.Missing).Select(w => w.Text);
            string.Join(' ', marked).ShouldBe(own);
        });

    [Fact]
    public void A_wording_against_itself_is_all_the_same() =>
        Words.Sample(text => WordMarks.Mark(text, text).ShouldAllBe(w => w.Mark == MarkedWord.Same));

    [Fact]
    public void Long_wordings_are_compared_up_to_a_bound()
    {
        var text = string.Join(' ', Enumerable.Range(0, 500));
        WordMarks.Mark(text, text).Count.ShouldBe(500);
    }

    private static Gen<string> Words => Gen.Int[0, 5].Select(i => new[] { "the", "threat", "dire", "is", "grave", "not" }[i]).List[0, 12].Select(w => string.Join(' ', w));

    private static string Marks(string own, string other) => string.Join(' ', WordMarks.Mark(own, other).Select(w => w.Mark switch
    {
        MarkedWord.Changed => $"~{w.Text}",
        MarkedWord.Added => $"+{w.Text}",
        MarkedWord.Missing => $"-{w.Text}",
        _ => w.Text,
    }));
}
