using CsCheck;
using NewsMonitor.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Languages;

public sealed class ScriptTests
{
    [Theory]
    [InlineData('a', "Latin")]
    [InlineData('É', "Latin")]
    [InlineData('ạ', "Latin")]
    [InlineData('ж', "Cyrillic")]
    [InlineData('Ї', "Cyrillic")]
    [InlineData('ω', "Greek")]
    [InlineData('ά', "Greek")]
    [InlineData('א', "Hebrew")]
    [InlineData('م', "Arabic")]
    [InlineData('پ', "Arabic")]
    [InlineData('प', "Devanagari")]
    [InlineData('ক', "Bengali")]
    [InlineData('த', "Tamil")]
    [InlineData('ท', "Thai")]
    [InlineData('ა', "Georgian")]
    [InlineData('Ա', "Armenian")]
    [InlineData('አ', "Ethiopic")]
    [InlineData('桥', "Han")]
    [InlineData('の', "Kana")]
    [InlineData('カ', "Kana")]
    [InlineData('다', "Hangul")]
    [InlineData('7', "None")]
    [InlineData(' ', "None")]
    [InlineData('—', "None")]
    [InlineData('×', "None")]
    public void A_letter_has_its_script(char letter, string script) => Scripts.Of(letter).ToString().ShouldBe(script);

    [Theory]
    [InlineData('א', "he")]
    [InlineData('ω', "el")]
    [InlineData('다', "ko")]
    [InlineData('प', "hi")]
    [InlineData('ท', "th")]
    [InlineData('ა', "ka")]
    [InlineData('Ա', "hy")]
    [InlineData('አ', "am")]
    [InlineData('a', null)]
    [InlineData('ж', null)]
    [InlineData('م', null)]
    public void Some_scripts_speak_for_one_language(char letter, string? language) => Scripts.OnlyLanguage(Scripts.Of(letter)).ShouldBe(language);

    [Fact]
    public void Latin_and_cyrillic_signs_with_a_script_are_letters() =>
        Gen.Char['\0', '\u04FF'].Sample(c =>
        {
            if (Scripts.Of(c) == Script.Latin)
            {
                char.IsLetter(c).ShouldBeTrue();
            }
        });
}
