using System.Globalization;
using System.Text;

namespace NewsMonitor.Text;

/// <summary>Takes the marks off letters, so that <c>Tóquio</c> and <c>Toquio</c> meet.</summary>
internal static class Diacritics
{
    /// <summary>The text without combining marks, and with the few letters that do not decompose written plainly.</summary>
    public static string Strip(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var c in Sound(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                _ = c switch
                {
                    'ß' => builder.Append("ss"),
                    'ø' => builder.Append('o'),
                    'ł' => builder.Append('l'),
                    'đ' => builder.Append('d'),
                    'æ' => builder.Append("ae"),
                    'œ' => builder.Append("oe"),
                    'ı' => builder.Append('i'),
                    _ => builder.Append(c),
                };
            }
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    // Half a surrogate pair can't be normalised.
    private static string Sound(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString();
    }
}
