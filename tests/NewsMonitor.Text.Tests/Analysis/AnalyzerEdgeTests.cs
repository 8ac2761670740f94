using CsCheck;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class AnalyzerEdgeTests
{
    private static readonly Gen<string> Any = Gen.String[Gen.Char["abB1 .,'’-\n旧桥é\u0301\uD83D:\"”"], 0, 80];
    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void An_empty_article_has_no_features()
    {
        var features = analyzer.Analyze("", "", "en");
        features.Terms.ShouldBeEmpty();
        features.Mentions.ShouldBeEmpty();
        features.Lines.ShouldBeEmpty();
        features.TitleMentions.ShouldBe(0);
    }

    [Fact]
    public void A_body_is_read_up_to_a_bound()
    {
        var bound = string.Concat(Enumerable.Repeat("ferry pier\n", TextAnalyzer.LongestBody)).AsSpan(0, TextAnalyzer.LongestBody).ToString();
        analyzer.Analyze("x", bound + "\nvolcano", "en").Terms.ShouldNotContain(t => t.Text == "volcano");
    }

    [Fact]
    public void A_term_stands_once_however_often_it_is_mentioned()
    {
        var features = analyzer.Analyze("", "ferry ferry ferry", "en");
        features.Terms.Count(t => t.Kind == TermKind.Word).ShouldBe(1);
        features.Mentions.Length.ShouldBe(6);
    }

    [Fact]
    public void Equal_lines_have_equal_hashes_and_others_do_not()
    {
        var lines = analyzer.Analyze("x", "The ferry sank.\nThe pier stands.\nThe ferry sank!", "en").Lines;
        lines[0].Hash.ShouldBe(lines[2].Hash);
        lines[0].Hash.ShouldNotBe(lines[1].Hash);
    }

    [Fact]
    public void Thousands_and_plain_numbers_meet() =>
        analyzer.Analyze("", "1,500 ships", "en").Terms.Select(t => t.Text).ShouldBe(analyzer.Analyze("", "1500 ships", "en").Terms.Select(t => t.Text));

    [Fact]
    public void What_was_read_before_changes_nothing() =>
        Gen.Select(Any, Any).Sample((first, second) =>
        {
            analyzer.Analyze(first, second, "en");
            var after = analyzer.Analyze(second, first, "en");
            var alone = new TextAnalyzer().Analyze(second, first, "en");
            after.Terms.Select(t => t.Text).ShouldBe(alone.Terms.Select(t => t.Text));
            after.Mentions.ShouldBe(alone.Mentions);
        }, iter: 20);

    [Fact]
    public void Mentions_point_to_terms_and_lines_to_mentions() =>
        Any.Sample(body =>
        {
            var features = analyzer.Analyze("Ferry sinks", body, "en");
            features.TitleMentions.ShouldBeLessThanOrEqualTo(features.Mentions.Length);
            features.Mentions.ShouldAllBe(m => m.Word >= 0 && m.Word < features.Terms.Length);
        });

    [Theory]
    [InlineData("Ferry sinks off Marlow - Coast Mail", "Ferry sinks off Marlow")]
    [InlineData("Ferry sinks off Marlow — Coast Mail", "Ferry sinks off Marlow")]
    [InlineData("Ferry sinks - Coast Mail", "Ferry sinks - Coast Mail")]
    [InlineData("Ferry sinks off Marlow - 12 hurt", "Ferry sinks off Marlow - 12 hurt")]
    [InlineData("", "")]
    public void A_title_loses_the_outlet_and_nothing_else(string title, string expected) => Titles.WithoutOutlet(title).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("The long ferry sank today. It rained.", "The long ferry sank today")]
    [InlineData("\n The long ferry sank today", "The long ferry sank today")]
    [InlineData("Line one\nLine two", "Line one")]
    [InlineData("", "")]
    public void A_first_sentence_ends_at_its_mark_or_line(string body, string expected) => Titles.FirstSentence(body).ToString().ShouldBe(expected);
}
