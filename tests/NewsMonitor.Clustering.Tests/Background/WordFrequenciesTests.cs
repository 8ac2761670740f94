using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class WordFrequenciesTests
{
    private static readonly HashSet<string> None = [];

    [Fact]
    public void A_list_without_counts_falls_as_Zipf_and_Mandelbrot_say()
    {
        var words = WordFrequencies.Read("""["de", "la", "casa"]""", wordsPerDocument: 1, None);
        words.Select(word => word.Word).ShouldBe(["de", "la", "casa"]);
        words.Sum(word => word.Documents).ShouldBe(1, 1e-12);
        (words[0].Documents / words[2].Documents).ShouldBe(5.7 / 3.7, 1e-9);
    }

    [Fact]
    public void Counts_are_taken_as_they_are()
    {
        var words = WordFrequencies.Read("# a comment\nde\t3\ncasa\t1\n", wordsPerDocument: 2, None);
        words.ShouldBe([("de", 1 - (0.25 * 0.25)), ("casa", 1 - (0.75 * 0.75))]);
    }

    [Fact]
    public void Words_that_are_none_are_left_out_but_keep_their_rank()
    {
        var all = WordFrequencies.Read("de\nurl\ncasa", 10, None);
        WordFrequencies.Read("de\nurl\ncasa", 10, new HashSet<string> { "url" }).ShouldBe([all[0], all[2]]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("[\"de\"")]
    [InlineData("de\tmany")]
    [InlineData("de\t-1")]
    public void Anything_else_is_refused(string text) => Should.Throw<FormatException>(() => WordFrequencies.Read(text, 10, None));
}
