using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Words;

public sealed class WordTests
{
    private readonly Terms terms = new(new FunctionWords());

    [Theory]
    [InlineData("Kim Jong-un met U.S. envoys.", "Kim|Jong-un|met|U.S.|envoys")]
    [InlineData("He paid 1,200 for it, didn't he?", "He|paid|1,200|for|it|didn't|he")]
    [InlineData("旧桥", "旧|桥")]
    [InlineData("", "")]
    public void Words_are_cut_where_a_reader_would(string text, string expected) =>
        string.Join('|', WordSpans.Of(text).Select(w => w.Of(text))).ShouldBe(expected);

    [Theory]
    [InlineData("supplying", "supply")]
    [InlineData("threats", "threat")]
    [InlineData("Russia's", "russia")]
    [InlineData("the", null)]
    [InlineData("1,200", "1200")]
    public void English_terms_lose_their_endings(string word, string? term) => terms.One(word, "en").ShouldBe(term);

    [Fact]
    public void Other_languages_compare_by_the_first_letters() => terms.One("Ministerinnen", "de").ShouldBe(terms.One("Ministerin", "de"));

    [Fact]
    public void Code_points_count_a_pair_once()
    {
        var places = new CodePoints("a😀b");
        places.Of(1).ShouldBe(1);
        places.Of(3).ShouldBe(2);
        places.Of(0).ShouldBe(0);
    }

    [Theory]
    [InlineData("Donald Trump Jr.", "Trump")]
    [InlineData("Mark Rutte", "Rutte")]
    [InlineData("Rutte", "Rutte")]
    [InlineData("", "")]
    public void The_last_name_is_the_last_word_without_suffix(string name, string last) => PersonName.Last(name).ShouldBe(last);
}
