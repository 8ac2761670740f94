using CsCheck;
using NewsMonitor.Web.Pages.Versions;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class WordDiffTests
{
    private static readonly Gen<string[]> Words = Gen.Int[0, 2].Select(i => "abc"[i].ToString()).Array[0, 30];

    [Theory]
    [InlineData("the ferry ran aground", "the ferry ran aground", "the ferry ran aground")]
    [InlineData("the ferry ran aground", "the old ferry sank", "the +old ferry -ran -aground +sank")]
    [InlineData("", "new text", "+new +text")]
    [InlineData("old text", "", "-old -text")]
    [InlineData("a b c d", "a c d e", "a -b c d +e")]
    public void Changes_are_told_word_by_word(string before, string after, string told) =>
        string.Join(' ', WordDiff.Of(before, after).SelectMany(p => p.Text.Split(' ').Select(w => p.Kind switch { DiffKind.In => "+" + w, DiffKind.Out => "-" + w, _ => w }))).ShouldBe(told);

    [Fact]
    public void Both_texts_can_be_read_from_the_pieces() =>
        Gen.Select(Words, Words).Sample((one, other) =>
        {
            var pieces = WordDiff.Of(string.Join(' ', one), string.Join(' ', other));
            return Read(pieces, DiffKind.In) == string.Join(' ', one) && Read(pieces, DiffKind.Out) == string.Join(' ', other);
        });

    [Fact]
    public void Long_texts_that_differ_all_over_are_one_part_out_and_one_in()
    {
        var (one, other) = (string.Join(' ', Enumerable.Range(0, 9_000)), string.Join(' ', Enumerable.Range(10_000, 9_000)));

        WordDiff.Of(one, other).Select(p => p.Kind).ShouldBe([DiffKind.Out, DiffKind.In]);
    }

    private static string Read(IEnumerable<DiffPiece> pieces, DiffKind without) => string.Join(' ', pieces.Where(p => p.Kind != without).Select(p => p.Text));
}
