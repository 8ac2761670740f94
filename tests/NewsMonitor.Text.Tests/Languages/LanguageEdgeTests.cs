using CsCheck;
using NewsMonitor.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Languages;

public sealed class LanguageEdgeTests
{
    private const string English = "The council closed the old bridge after a crack was found in one of its pillars, and the ferries will sail twice a day.";
    private const string German = "Der Rat hat die alte Brücke geschlossen, nachdem in einem der Pfeiler ein Riss gefunden wurde, und die Fähren fahren nun zweimal am Tag.";
    private readonly LanguageTags tags = new();
    private readonly LanguageDetector detector = new();
    private readonly LanguageResolver resolver = new();

    [Theory]
    [InlineData("  de  ", "de")]
    [InlineData("DE-de", "de")]
    [InlineData("fre", "fr")]
    [InlineData("fra", "fr")]
    [InlineData("arz", "ar")]
    [InlineData("cmn-Hant", "zh")]
    [InlineData("fil", "tl")]
    [InlineData("mul", null)]
    [InlineData("zxx", null)]
    [InlineData("-de", null)]
    [InlineData("english", null)]
    [InlineData("de-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null)]
    public void Whatever_names_a_language_comes_down_to_one_tag(string tag, string? primary) => tags.Primary(tag).ShouldBe(primary);

    [Fact]
    public void A_primary_tag_is_its_own_primary_tag() =>
        Gen.String[Gen.Char['a', 'z'], 2, 3].Sample(tag =>
        {
            if (tags.Primary(tag) is { } primary)
            {
                tags.Primary(primary).ShouldBe(primary);
                tags.ThreeLetters(tag)!.Length.ShouldBe(3);
                tags.Primary(tags.ThreeLetters(tag)).ShouldBe(primary);
            }
        });

    [Fact]
    public void A_long_text_is_told_by_its_beginning() =>
        detector.Detect(English.PadRight(LanguageDetector.Window) + string.Concat(Enumerable.Repeat(German, 50))).Language.ShouldBe("en");

    [Theory]
    [InlineData("12345 67890 !!! ??? ...")]
    [InlineData("\U0001F6A2\U0001F6A2\U0001F6A2")]
    [InlineData("zzz")]
    public void What_is_no_language_is_undetermined(string text)
    {
        var guess = detector.Detect(text);
        guess.Language.ShouldBe(LanguageTags.Undetermined);
        guess.Confident.ShouldBeFalse();
    }

    [Fact]
    public void A_name_in_foreign_letters_does_not_change_the_language() =>
        detector.Detect($"{English} The sign read 旧桥 and Мост.").Language.ShouldBe("en");

    [Fact]
    public void Japanese_is_told_from_chinese_by_its_kana()
    {
        detector.Detect("市は古い橋を閉鎖しました").Language.ShouldBe("ja");
        detector.Detect("市政府关闭了旧桥").Language.ShouldBe("zh");
    }

    [Fact]
    public void Capitals_do_not_change_the_language() => detector.Detect(German.ToUpperInvariant()).Language.ShouldBe("de");

    [Fact]
    public void Confidence_is_a_share() =>
        Gen.String[Gen.Char["the dieund leßé мост桥 "], 0, 120].Sample(text => detector.Detect(text).Confidence.ShouldBeInRange(0, 1));

    [Fact]
    public void A_wrong_tag_loses_against_a_clear_text() => resolver.Resolve("Bridge closed", English, "de").ShouldBe("en");

    [Fact]
    public void Without_a_body_the_title_decides() => resolver.Resolve(German, "", null).ShouldBe("de");

    [Fact]
    public void A_tag_that_names_nothing_is_no_tag() => resolver.Resolve("", English, "klingon").ShouldBe("en");

    [Theory]
    [InlineData("sr")]
    [InlineData("bs")]
    public void Twins_in_writing_are_believed_to_be_what_they_declare(string declared) =>
        resolver.Resolve("", "Gradsko vijeće je zatvorilo stari most nakon što je u jednom od njegovih stupova otkrivena pukotina.", declared).ShouldBe(declared);

    [Fact]
    public void An_empty_article_has_the_declared_language_or_none()
    {
        resolver.Resolve("", "", "pt-BR").ShouldBe("pt");
        resolver.Resolve("", "", null).ShouldBe("und");
    }
}
