using System.Globalization;
using System.Text;

namespace NewsMonitor.Cli;

/// <summary>Makes a stranger's text safe for a terminal: one line, without escape sequences, control characters and marks that turn the reading direction. Pure.</summary>
internal static class PlainText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsHarmful(c))
            {
                clean.Append(c);
            }
            else if (char.IsWhiteSpace(c) && clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The beginning of a text that fits a width, by characters.</summary>
    public static string Short(string? text, int width)
    {
        var plain = Of(text);
        var elements = StringInfo.ParseCombiningCharacters(plain);
        return elements.Length <= width ? plain : plain[..elements[width - 1]] + "…";
    }

    private static bool IsHarmful(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
