using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests;

public sealed class TextAnalyzerTests
{
    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void Forms_of_a_word_share_a_term() =>
        Words("Ferries collided", "").ShouldBe(Words("ferry colliding", ""));

    [Fact]
    public void Stop_words_and_single_letters_count_for_nothing() => Words("The a of x harbour", "").ShouldBe(["harbour"]);

    [Fact]
    public void A_genitive_is_the_name_itself() => Words("Marlow's bridge", "").ShouldBe(Words("Marlow bridge", ""));

    [Fact]
    public void An_elision_keeps_its_right_part() => Words("l'homme", "", "fr").ShouldBe(Words("homme", "", "fr"));

    [Fact]
    public void Hyphens_split() => Words("ferry-bridge", "").ShouldBe(Words("ferry bridge", ""));

    [Fact]
    public void Diacritics_do_not_part_words() => Words("Tóquio", "", "pt").ShouldBe(Words("Toquio", "", "pt"));

    [Fact]
    public void Chinese_is_read_by_pairs_of_characters() => Words("东京奥运", "", "zh").ShouldBe(["东京", "京奥", "奥运"]);

    [Fact]
    public void Neighbouring_capitals_make_a_pair()
    {
        var features = analyzer.Analyze("", "He met Mara Lindqvist there.", "en");
        features.Terms.ShouldContain(term => term.Kind == TermKind.Name && term.Surface == "Mara Lindqvist");
    }

    [Fact]
    public void A_comma_keeps_names_apart()
    {
        var features = analyzer.Analyze("", "He met Mara, Lindqvist and others.", "en");
        features.Terms.ShouldNotContain(term => term.Surface == "Mara Lindqvist");
    }

    [Fact]
    public void The_head_of_a_sentence_says_little_about_a_capital()
    {
        var mentions = analyzer.Analyze("x", "Harbour crews met Adeyemi. Ferries waited.", "en").Mentions;
        mentions.Count(mention => mention.IsCapital && mention.IsOpen).ShouldBe(2);
        mentions.Count(mention => mention.IsCapital && !mention.IsOpen).ShouldBe(1);
    }

    [Fact]
    public void A_headline_in_title_case_says_nothing_about_capitals() =>
        analyzer.Analyze("Harbour Ferry Collides With Bridge", "", "en").Mentions.ShouldAllBe(mention => mention.IsOpen);

    [Fact]
    public void Without_a_title_the_first_sentence_stands_in()
    {
        var features = analyzer.Analyze("", "The ferry collided with the bridge. Nobody was hurt.", "en");
        features.TitleMentions.ShouldBe(3);
    }

    [Fact]
    public void Boilerplate_lines_are_left_out()
    {
        var features = analyzer.Analyze("Ferry collides", "Ferry hits bridge.\nSign up for our newsletter\nPhoto: Mara Lindqvist\nRead also: more ferries", "en");
        features.Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Should.NotThrow(() => analyzer.Analyze("Ferry \uD83D", "é\uD83D harbour\n\uDE00 x", "en"));

    [Fact]
    public void An_unknown_language_is_read_word_by_word() => Words("ferries ferry", "", "und").ShouldBe(["ferries", "ferry"]);

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"Ferry {i % 17} collides with bridge {i}").ToArray();
        var alone = texts.Select(text => string.Join(' ', Words(text, ""))).ToArray();
        var together = texts.AsParallel().AsOrdered().Select(text => string.Join(' ', Words(text, ""))).ToArray();
        together.ShouldBe(alone);
    }

    private string[] Words(string title, string body, string language = "en") =>
        [.. analyzer.Analyze(title, body, language).Terms.Where(term => term.Kind == TermKind.Word).Select(term => term.Text)];
}
