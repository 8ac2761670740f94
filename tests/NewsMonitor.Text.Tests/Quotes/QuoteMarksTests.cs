using CsCheck;
using NewsMonitor.Text.Quotes;
using NewsMonitor.Text.Sentences;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Quotes;

public sealed class QuoteMarksTests
{
    private static readonly Gen<string> Any = Gen.String[Gen.Char["ab “”\"„«»「」.,\n"], 0, 60];

    [Theory]
    [InlineData("“one” x", "one")]
    [InlineData("\"one\" x", "one")]
    [InlineData("„eins“ x", "eins")]
    [InlineData("„eins” x", "eins")]
    [InlineData("« un » x", "un")]
    [InlineData("»eins« x", "eins")]
    [InlineData("«один» x", "один")]
    [InlineData("「一」", "一")]
    [InlineData("“one” and “two”", "one|two")]
    [InlineData("\"one\" and \"two\"", "one|two")]
    [InlineData("„eins“ und „zwei“", "eins|zwei")]
    [InlineData("“ padded ”", "padded")]
    [InlineData("”yksi” x", "yksi")]
    public void Every_language_has_its_marks(string text, string expected) => Texts(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("no marks")]
    [InlineData("a 6\" pipe was laid")]
    [InlineData("“”")]
    [InlineData("“  ”")]
    [InlineData("it isn't 'his' now")]
    public void Where_nothing_is_quoted_nothing_is_found(string text) => Texts(text).ShouldBeEmpty();

    [Fact]
    public void An_unclosed_quotation_that_goes_on_is_open()
    {
        const string Text = "“The first part.\n“The second part.”";
        var found = QuoteMarks.Find(Text);
        found.Select(s => s.Open).ShouldBe([true, false]);
        found.Select(s => s.Span.Of(Text)).ShouldBe(["The first part.", "The second part."]);
    }

    [Fact]
    public void A_stretch_too_long_has_a_mark_missing()
    {
        QuoteMarks.Find($"“{new string('a', QuoteMarks.Longest)}”").Count.ShouldBe(1);
        QuoteMarks.Find($"“{new string('a', QuoteMarks.Longest + 1)}”").ShouldBeEmpty();
    }

    [Fact]
    public void A_closed_quotation_never_runs_over_a_paragraph() =>
        Any.Sample(text => QuoteMarks.Find(text).ShouldAllBe(s => !s.Span.Of(text).Contains('\n', StringComparison.Ordinal)));

    [Fact]
    public void Stretches_stand_in_order_and_apart() =>
        Any.Sample(text =>
        {
            var end = 0;
            foreach (var stretch in QuoteMarks.Find(text))
            {
                stretch.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                stretch.Span.Length.ShouldBeGreaterThan(0);
                end = stretch.Span.End;
            }
        });

    [Theory]
    [InlineData("The Long Harbour Night", null, true)]
    [InlineData("War and Peace", null, true)]
    [InlineData("closed", null, true)]
    [InlineData("closed", "said", false)]
    [InlineData("The bridge is closed", null, false)]
    [InlineData("We Will Not Close It.", null, false)]
    [InlineData("...", "said", true)]
    public void The_title_of_a_work_is_told_from_an_utterance(string quoted, string? cue, bool isTitle) =>
        TitleRule.IsTitleOfAWork(quoted, new TextSpan(0, quoted.Length), cue).ShouldBe(isTitle);

    private static string Texts(string text) => string.Join('|', QuoteMarks.Find(text).Select(s => s.Span.Of(text)));
}
