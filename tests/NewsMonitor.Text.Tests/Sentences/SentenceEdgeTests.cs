using NewsMonitor.Text.Sentences;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Sentences;

public sealed class SentenceEdgeTests
{
    private readonly SentenceSplitter splitter = new();

    [Theory]
    [InlineData("Mr. Haddad spoke. Mrs. Berg left.", "Mr. Haddad spoke.|Mrs. Berg left.")]
    [InlineData("It cost 3.5 million. It was late.", "It cost 3.5 million.|It was late.")]
    [InlineData("Is it closed? Yes! It is…", "Is it closed?|Yes!|It is…")]
    [InlineData("He said “no.” She left.", "He said “no.”|She left.")]
    [InlineData("He left (at last). She stayed.", "He left (at last).|She stayed.")]
    [InlineData("See harbour.example for more.", "See harbour.example for more.")]
    [InlineData("Dr. J. P. Miller spoke.", "Dr. J. P. Miller spoke.")]
    [InlineData("Das gilt z.B. für Brücken. Ferner gilt es hier.", "Das gilt z.B. für Brücken.|Ferner gilt es hier.")]
    [InlineData("¿Está cerrado? Sí.", "¿Está cerrado?|Sí.")]
    [InlineData("هل أغلق الجسر؟ نعم أغلق.", "هل أغلق الجسر؟|نعم أغلق.")]
    [InlineData("पुल बंद है। लोग रुके हैं।", "पुल बंद है।|लोग रुके हैं।")]
    [InlineData("橋は閉鎖。「危険だ。」市長は言った。", "橋は閉鎖。|「危険だ。」|市長は言った。")]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("No end", "No end")]
    [InlineData("   ", "")]
    [InlineData("...", "...")]
    public void A_text_is_cut_where_a_reader_would(string text, string expected) => string.Join('|', splitter.Split(text).Select(s => s.Of(text))).ShouldBe(expected);

    [Fact]
    public void A_text_of_marks_alone_is_read_in_time() => Should.CompleteIn(() => splitter.Split(new string('.', 100_000)), TimeSpan.FromSeconds(10));

    [Fact]
    public void No_sentence_runs_over_a_line() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["aB. \n?”"], 0, 40], text => splitter.Split(text).ShouldAllBe(s => !s.Of(text).Contains('\n', StringComparison.Ordinal)));

    [Fact]
    public void Nothing_but_white_space_is_lost() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["aB1. \n?!”“("], 0, 40], text =>
            string.Concat(splitter.Split(text).Select(s => s.Of(text))).Count(c => !char.IsWhiteSpace(c)).ShouldBe(text.Count(c => !char.IsWhiteSpace(c))));
}
