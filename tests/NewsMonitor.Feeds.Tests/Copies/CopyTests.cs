using System.Globalization;
using CsCheck;
using NewsMonitor.Feeds.Copies;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Copies;

public sealed class CopyTests
{
    private static readonly string Wire = Text(1, 200);

    [Fact]
    public void A_wire_text_with_another_opening_and_ending_is_a_copy() =>
        Index(("a", Wire)).Find(TextSketch.Of("HARBOUR (Agency) — " + Wire.ToUpperInvariant() + " Reporting by the desk."))!.Value.Id.ShouldBe("a");

    [Fact]
    public void Another_text_is_no_copy() => Index(("a", Wire)).Find(TextSketch.Of(Text(2, 200))).ShouldBeNull();

    [Fact]
    public void Half_the_text_is_no_copy() => Index(("a", Wire)).Find(TextSketch.Of(Text(1, 90) + " " + Text(3, 110))).ShouldBeNull();

    [Fact]
    public void A_short_text_is_never_a_copy()
    {
        var index = Index(("a", Text(1, 20)));
        index.Count.ShouldBe(0);
        index.Find(TextSketch.Of(Text(1, 20))).ShouldBeNull();
    }

    [Fact]
    public void The_text_that_is_repeated_most_is_the_original()
    {
        var close = Text(1, 190) + " " + Text(9, 10);
        var found = Index(("far", Text(1, 170) + " " + Text(8, 30)), ("close", close)).Find(TextSketch.Of(close))!.Value;
        (found.Id, found.Overlap).ShouldBe(("close", 1.0));
    }

    [Fact]
    public void The_oldest_texts_are_forgotten()
    {
        var index = new CopyIndex(new CopyOptions { Remembered = 2 });
        for (var i = 0; i < 5; i++) index.Add($"t{i}", TextSketch.Of(Text(i, 100)));
        index.Count.ShouldBe(2);
        index.Find(TextSketch.Of(Text(0, 100))).ShouldBeNull();
        index.Find(TextSketch.Of(Text(4, 100)))!.Value.Id.ShouldBe("t4");
    }

    [Fact]
    public void Scripts_without_spaces_are_compared_by_signs()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => (char)('\u4E00' + (i * 37 % 5000))));
        Index(("a", text)).Find(TextSketch.Of(text + "記者報道")).ShouldNotBeNull();
    }

    [Fact]
    public void A_text_is_its_own_copy_and_overlap_is_the_same_both_ways() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[50, 300]).Sample((a, b, length) =>
        {
            var (one, other) = (TextSketch.Of(Text(a, length)), TextSketch.Of(Text(b, length)));
            return Math.Abs(one.Overlap(one) - 1) < 1e-9 && Math.Abs(one.Overlap(other) - other.Overlap(one)) < 1e-9;
        }, iter: 200);

    [Fact]
    public void Lightly_edited_texts_are_found()
    {
        var index = new CopyIndex(new CopyOptions());
        for (var i = 0; i < 300; i++) index.Add(i.ToString(CultureInfo.InvariantCulture), TextSketch.Of(Text(i, 250)));
        var found = Enumerable.Range(0, 300).Count(i => index.Find(TextSketch.Of(Text(i, 250).Replace("w11 ", "changed ", StringComparison.Ordinal) + " " + Text(9_999, 12)))?.Id == i.ToString(CultureInfo.InvariantCulture));
        found.ShouldBeGreaterThanOrEqualTo(297);
    }

    [Fact]
    public void Options_tell_all_their_faults_at_once() =>
        new CopyOptionsValidator().Validate(null, new CopyOptions { MinWords = 1, MinOverlap = 2, Remembered = 0, MaxCandidates = 0 }).Failures!.Count().ShouldBe(4);

    private static CopyIndex Index(params (string Id, string Text)[] texts)
    {
        var index = new CopyIndex(new CopyOptions());
        foreach (var (id, text) in texts) index.Add(id, TextSketch.Of(text));
        return index;
    }

    private static string Text(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => "w" + random.Next(2_000).ToString(CultureInfo.InvariantCulture)));
    }
}
