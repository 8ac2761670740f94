using System.Globalization;
using CsCheck;
using NewsMonitor.Feeds.Copies;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Copies;

public sealed class CopyTests
{
    private static readonly string Wire = Text(1, 200);

    [Fact]
    public void A_wire_text_with_another_opening_and_ending_overlaps_almost_whole() =>
        TextSketch.Of(Wire).Overlap(TextSketch.Of("HARBOUR (Agency) — " + Wire.ToUpperInvariant() + " Reporting by the desk.")).ShouldBeGreaterThan(0.9);

    [Fact]
    public void Another_text_does_not_overlap() => TextSketch.Of(Wire).Overlap(TextSketch.Of(Text(2, 200))).ShouldBeLessThan(0.02);

    [Fact]
    public void Equal_texts_have_equal_minima_and_others_share_few()
    {
        Alike(Wire, Wire.Replace(" ", ", ", StringComparison.Ordinal)).ShouldBe(1);
        Alike(Wire, Text(2, 200)).ShouldBeLessThan(0.1);
        Alike(Text(1, 45), Text(2, 45)).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Share_of_equal_minima_tells_the_overlap() => Gen.Select(Gen.Int[0, 1_000], Gen.Int[20, 180]).Sample((seed, same) =>
    {
        var (one, other) = (Text(seed, 200), Text(seed, same) + " " + Text(seed + 5_000, 200 - same));
        return Math.Abs(Alike(one, other) - TextSketch.Of(one).Overlap(TextSketch.Of(other))) < 0.3;
    }, iter: 300);

    [Theory]
    [InlineData("Rain, 12 degrees, wind 30, pressure 1012", "Rain, 12 degrees, wind 30, pressure 1013", true)]
    [InlineData("Harbour 3 Lighthouse 1, minute 17, 4500 came", "Harbour 2 Lighthouse 0, minute 81, 9000 came", false)]
    [InlineData("Two came", "Three came in 1999", true)]
    public void Numbers_tell_patterns_apart(string one, string other, bool alike) =>
        (TextSketch.Of(one).NumberOverlap(TextSketch.Of(other)) >= 0.5).ShouldBe(alike);

    [Fact]
    public void Scripts_without_spaces_are_compared_by_signs()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => (char)('\u4E00' + (i * 37 % 5000))));
        TextSketch.Of(text).Words.ShouldBe(100);
        TextSketch.Of(text).Overlap(TextSketch.Of(text + "記者報道")).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_text_is_its_own_copy_and_overlap_is_the_same_both_ways() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[50, 300]).Sample((a, b, length) =>
        {
            var (one, other) = (TextSketch.Of(Text(a, length)), TextSketch.Of(Text(b, length)));
            return Math.Abs(one.Overlap(one) - 1) < 1e-9 && Math.Abs(one.Overlap(other) - other.Overlap(one)) < 1e-9;
        }, iter: 200);

    [Fact]
    public void Long_texts_and_long_words_are_bounded()
    {
        TextSketch.Of(Text(1, 20_000)).Words.ShouldBeLessThan(5_010);
        TextSketch.Of(new string('x', 1_000_000)).Words.ShouldBe(1);
        TextSketch.Of("").Words.ShouldBe(0);
    }

    [Fact]
    public void Options_tell_all_their_faults_at_once() =>
        new CopyOptionsValidator().Validate(null, new CopyOptions { MinWords = 1, MinOverlap = 2, MinNumbers = 2, Remembered = 0, MaxCandidates = 0 }).Failures!.Count().ShouldBe(5);

    private static double Alike(string one, string other)
    {
        var (a, b) = (TextSketch.Of(one).Minima.ToArray(), TextSketch.Of(other).Minima.ToArray());
        return a.Zip(b).Count(pair => pair.First == pair.Second) / (double)TextSketch.Size;
    }

    private static string Text(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => "w" + random.Next(2_000).ToString(CultureInfo.InvariantCulture)));
    }
}
