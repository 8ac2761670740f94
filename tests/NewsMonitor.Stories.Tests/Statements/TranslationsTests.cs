using NewsMonitor.Model;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Stories.Telling;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Statements;

public sealed class TranslationsTests
{
    private const string English = "“We have lost 1,200 houses between Marlow and Sorrel, and nobody will build them for us,” mayor Anna Lindqvist told the Coast Times.";

    [Fact]
    public void Names_and_numbers_are_the_anchors() =>
        Translations.Anchors("We have 1,200 houses in Marlow and NATO helps").Count.ShouldBe(3);

    [Fact]
    public void A_capital_at_the_beginning_is_no_anchor() => Translations.Anchors("Houses are gone").ShouldBeEmpty();

    [Fact]
    public void A_translation_with_the_same_names_and_numbers_is_the_same_utterance()
    {
        var told = Tell(English, "„Wir haben 1.200 Häuser zwischen Marlow und Sorrel verloren, und niemand wird sie für uns bauen“, sagte Bürgermeisterin Anna Lindqvist.");
        var statement = told.Statements.Single(s => s.Variants.Count == 2);
        statement.Speaker.ShouldBe("Anna Lindqvist");
        statement.ArticleCount.ShouldBe(2);
    }

    [Fact]
    public void Words_of_a_translation_are_not_marked_against_another_language()
    {
        var told = Tell(English, "„Wir haben 1.200 Häuser zwischen Marlow und Sorrel verloren, und niemand wird sie für uns bauen“, sagte Bürgermeisterin Anna Lindqvist.");
        told.Statements.Single(s => s.Variants.Count == 2).Variants.SelectMany(v => v.Words).ShouldAllBe(w => w.Mark == MarkedWord.Same);
    }

    [Theory]
    [InlineData("„Wir haben 1.300 Häuser zwischen Marlow und Sorrel verloren, und niemand wird sie für uns bauen“, sagte Bürgermeisterin Anna Lindqvist.")]
    [InlineData("„Wir haben alles verloren, und niemand wird die Häuser für uns bauen, die wir brauchen“, sagte Bürgermeisterin Anna Lindqvist.")]
    [InlineData("„Wir haben 1.200 Häuser zwischen Marlow und Sorrel verloren, und niemand wird sie für uns bauen“, sagte Minister Omar Haddad.")]
    public void Other_numbers_no_anchors_or_another_speaker_are_another_utterance(string german) =>
        Tell(English, german).Statements.ShouldAllBe(s => s.Variants.Count == 1);

    [Fact]
    public void The_story_says_what_is_not_compared() => Tell(English, "„Nein“, sagte Bürgermeisterin Anna Lindqvist.").Limits.ShouldContain(l => l.StartsWith("de, en:", StringComparison.Ordinal));

    private static StoryTold Tell(string english, string german)
    {
        var book = new StoryTeller().Begin();
        book.Add(Make.Article("a", english, "Houses lost", "Post"));
        book.Add(Make.Article("b", german, "Häuser verloren", "Zeitung", "de"));
        return book.Tell();
    }
}
