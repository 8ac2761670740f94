using CsCheck;
using NewsMonitor.Stories.News;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.News;

public sealed class SeenSentencesTests
{
    private readonly SeenSentences seen = new([]);

    [Fact]
    public void A_sentence_of_a_word_or_two_says_nothing_new() => seen.IsKnown([1, 2]).ShouldBeTrue();

    [Fact]
    public void The_first_sentence_is_new() => seen.IsKnown([1, 2, 3]).ShouldBeFalse();

    [Fact]
    public void A_sentence_once_added_is_known()
    {
        seen.Add([1, 2, 3]);
        seen.IsKnown([1, 2, 3]).ShouldBeTrue();
        seen.IsKnown([3, 2, 1]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public void Six_tenths_of_its_words_in_one_sentence_make_it_known(int shared, bool known)
    {
        seen.Add([1, 2, 3, 4, 5, 6, 7, 8]);
        seen.IsKnown([.. Enumerable.Range(1, shared).Select(i => (uint)i), .. Enumerable.Range(100, 10 - shared).Select(i => (uint)i)]).ShouldBe(known);
    }

    [Fact]
    public void A_few_sentences_together_may_have_said_it()
    {
        seen.Add([1, 2, 3, 50]);
        seen.Add([4, 5, 6, 51]);
        seen.Add([7, 8, 9, 52]);
        seen.IsKnown([1, 2, 3, 4, 5, 6, 7, 8, 9]).ShouldBeTrue();
    }

    [Fact]
    public void Words_strewn_over_many_sentences_have_not_said_it()
    {
        for (uint i = 1; i <= 9; i++)
        {
            seen.Add([i, 100 + i, 200 + i]);
        }

        seen.IsKnown([1, 2, 3, 4, 5, 6, 7, 8, 9]).ShouldBeFalse();
    }

    [Fact]
    public void Short_sentences_take_no_room()
    {
        seen.Add([1, 2]);
        seen.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void A_stored_memory_knows_what_it_knew()
    {
        seen.Add([1, 2, 3, 4]);
        new SeenSentences(seen.Sentences).IsKnown([1, 2, 3, 4]).ShouldBeTrue();
    }

    [Fact]
    public void A_forgotten_sentence_leaves_a_twin_in_place()
    {
        seen.Add([1, 2, 3]);
        for (uint i = 0; i < SeenSentences.MostSentences - 1; i++)
        {
            seen.Add([1000 + (i * 3), 1001 + (i * 3), 1002 + (i * 3)]);
        }

        seen.Add([1, 2, 3]);
        seen.Sentences.Count.ShouldBe(SeenSentences.MostSentences);
        seen.IsKnown([1, 2, 3]).ShouldBeTrue();
    }

    [Fact]
    public void A_word_counts_once_in_a_set() => SeenSentences.Set(["ferry", "pier", "ferry"]).Length.ShouldBe(2);

    [Fact]
    public void A_very_long_sentence_is_remembered_up_to_a_bound() =>
        SeenSentences.Set([.. Enumerable.Range(0, 500).Select(i => $"term{i}")]).Length.ShouldBe(SeenSentences.MostTerms);

    [Fact]
    public void The_same_words_make_the_same_set_always() =>
        Gen.String[Gen.Char.AlphaNumeric, 1, 6].List[0, 30].Sample(terms => SeenSentences.Set(terms).ShouldBe(SeenSentences.Set([.. terms])));

    [Fact]
    public void What_was_added_is_known_whatever_else_was() =>
        Gen.UInt[0, 30].HashSet[3, 8].Select(s => s.ToArray()).List[1, 20].Sample(sentences =>
        {
            var memory = new SeenSentences([]);
            sentences.ForEach(memory.Add);
            sentences.ShouldAllBe(s => memory.IsKnown(s));
        });
}
