namespace NewsMonitor.Text.Languages;

/// <summary>Writing systems that tell languages apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Greek,
    Hebrew,
    Han,
    Kana,
    Hangul,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Ethiopic,
    Khmer,
    Armenian,
}
