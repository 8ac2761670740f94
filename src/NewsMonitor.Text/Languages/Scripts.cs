namespace NewsMonitor.Text.Languages;

/// <summary>Finds the script of a letter by its Unicode block, and the language of scripts that one language dominates.</summary>
internal static class Scripts
{
    /// <summary>The script of a letter; <see cref="Script.None"/> for anything else.</summary>
    public static Script Of(char c) => c switch
    {
        < 'A' => Script.None,
        <= 'ɏ' => char.IsLetter(c) ? Script.Latin : Script.None,
        >= 'Ḁ' and <= 'ỿ' => Script.Latin,
        >= 'Ͱ' and <= 'Ͽ' or >= 'ἀ' and <= '῿' => Script.Greek,
        >= 'Ѐ' and <= 'ԯ' => Script.Cyrillic,
        >= '\u0531' and <= '\u0587' => Script.Armenian,
        >= '\u05D0' and <= '\u05EA' => Script.Hebrew,
        >= '\u0620' and <= '\u06D3' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => Script.Arabic,
        >= '\u0900' and <= '\u0DFF' => Indic(c),
        >= '\u0E01' and <= '\u0E4E' => Script.Thai,
        >= '\u0E81' and <= '\u0EDF' => Script.Lao,
        >= '\u1000' and <= '\u109F' => Script.Myanmar,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u137F' => Script.Ethiopic,
        >= '\u1780' and <= '\u17FF' => Script.Khmer,
        >= '\u3041' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => Script.None,
    };

    /// <summary>The language of a script that news uses for one language above all; null where words must decide.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Hangul => "ko",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Thai => "th",
        Script.Lao => "lo",
        Script.Myanmar => "my",
        Script.Georgian => "ka",
        Script.Ethiopic => "am",
        Script.Khmer => "km",
        Script.Armenian => "hy",
        _ => null,
    };

    private static Script Indic(char c) => c switch
    {
        <= '\u097F' => Script.Devanagari,
        <= '\u09FF' => Script.Bengali,
        <= '\u0A7F' => Script.Gurmukhi,
        <= '\u0AFF' => Script.Gujarati,
        <= '\u0B7F' => Script.None,
        <= '\u0BFF' => Script.Tamil,
        <= '\u0C7F' => Script.Telugu,
        <= '\u0CFF' => Script.Kannada,
        <= '\u0D7F' => Script.Malayalam,
        _ => Script.Sinhala,
    };
}
