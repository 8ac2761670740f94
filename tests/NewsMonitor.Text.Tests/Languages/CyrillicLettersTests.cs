using NewsMonitor.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Languages;

public sealed class CyrillicLettersTests
{
    private static readonly string[] Languages = ["ru", "bg", "sr", "uk"];

    [Theory]
    [InlineData("Рыбы", "ru")]
    [InlineData("Її", "uk")]
    [InlineData("Љубав", "sr")]
    public void A_letter_that_others_lack_leaves_its_language_unharmed(string text, string language)
    {
        var scores = new double[Languages.Length];
        CyrillicLetters.Judge(text, Languages, scores);
        scores[Array.IndexOf(Languages, language)].ShouldBe(0);
        scores[1].ShouldBeLessThan(0);
    }

    [Fact]
    public void Letters_that_all_have_say_nothing()
    {
        var scores = new double[Languages.Length];
        CyrillicLetters.Judge("вода", Languages, scores);
        scores.ShouldAllBe(score => score == 0);
    }

    [Theory]
    [InlineData("Сборная России завоевала первые медали на Олимпийских играх в Токио", "ru")]
    [InlineData("Збірна України здобула перші медалі на Олімпійських іграх у Токіо", "uk")]
    [InlineData("Българските състезатели спечелиха първите медали на Олимпийските игри в Токио", "bg")]
    public void Headlines_are_told_apart(string text, string language) => new LanguageDetector().Detect(text).Language.ShouldBe(language);
}
