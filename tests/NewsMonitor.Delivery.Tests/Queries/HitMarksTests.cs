using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Queries;

public sealed class HitMarksTests
{
    [Theory]
    [InlineData("The Bridge opens, a bridge of hope", "bridge", "Bridge|bridge")]
    [InlineData("Café Müller closes", "cafe muller", "Café|Müller")]
    [InlineData("A peace deal is near; peace is not a deal", "\"peace deal\"", "peace deal")]
    [InlineData("Flooding and floods", "flood*", "Flooding|floods")]
    [InlineData("Flooding and floods", "flood", "")]
    [InlineData("Old bridge, new bridge", "-old bridge", "bridge|bridge")]
    [InlineData("bridge by the river", "bridge OR river", "bridge|river")]
    [InlineData("peace deal and peace", "peace \"peace deal\"", "peace deal|peace")]
    [InlineData("", "bridge", "")]
    public void Words_and_phrases_are_marked_where_they_stand(string text, string query, string marked)
    {
        var patterns = HitMarks.Patterns(Query.Parse(query).Query!).Select(p => p.Pattern);

        string.Join('|', HitMarks.Find(text, patterns).Select(m => text.Substring(m.Start, m.Length))).ShouldBe(marked);
    }

    [Theory]
    [InlineData("Flooding and floods", "flood", "floods")]
    [InlineData("Peace deals are rare", "\"peace deal\"", "Peace deals")]
    [InlineData("Flooding", "flood*", "Flooding")]
    public void Endings_are_looked_over_where_stems_are_known(string text, string query, string marked)
    {
        var patterns = HitMarks.Patterns(Query.Parse(query).Query!).Select(p => p.Pattern);

        string.Join('|', HitMarks.Find(text, patterns, word => word.TrimEnd('s')).Select(m => text.Substring(m.Start, m.Length))).ShouldBe(marked);
    }

    [Fact]
    public void Half_a_surrogate_pair_breaks_nothing() => HitMarks.Find("a\uD83D bridge\uDE00", [new WordPattern("bridge")]).Count.ShouldBeLessThanOrEqualTo(1);

    [Fact]
    public void Marks_are_bounded() => HitMarks.Find(string.Concat(Enumerable.Repeat("word ", 500)), [new WordPattern("word")]).Count.ShouldBe(100);

    [Fact]
    public void Excerpt_holds_the_first_hit_and_cuts_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("lorem ipsum ", 100)) + "the bridge stands " + string.Concat(Enumerable.Repeat("dolor sit ", 100));
        var marks = HitMarks.Find(text, [new WordPattern("bridge")]);

        var (excerpt, start) = HitMarks.Excerpt(text, marks, 240);

        excerpt.Length.ShouldBeLessThanOrEqualTo(240);
        excerpt.ShouldContain("the bridge stands");
        text[start..(start + excerpt.Length)].ShouldBe(excerpt);
        char.IsWhiteSpace(text[start - 1]).ShouldBeTrue();
    }

    [Fact]
    public void Excerpt_of_a_short_text_is_the_text() => HitMarks.Excerpt("short", [], 240).ShouldBe(("short", 0));
}
