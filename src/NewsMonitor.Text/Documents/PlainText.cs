using System.Text;

namespace NewsMonitor.Text.Documents;

/// <summary>Brings a stranger's text to the form that the rest of the house reads: NFC, no control or direction characters, single spaces, a paragraph a line.</summary>
public static class PlainText
{
    /// <summary>One line of clean text, for titles and names.</summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>Clean text that keeps its line breaks; empty lines are dropped.</summary>
    public static string Paragraphs(string text) => Clean(text, keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var builder = new StringBuilder(text.Length);
        var pending = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsLineBreak(c))
            {
                pending = keepLines ? '\n' : pending == '\n' ? '\n' : ' ';
            }
            else if (char.IsWhiteSpace(c))
            {
                pending = pending == '\n' ? '\n' : ' ';
            }
            else if (IsVisible(text, i))
            {
                if (pending != '\0' && builder.Length > 0)
                {
                    builder.Append(pending);
                }

                pending = '\0';
                builder.Append(c);
            }
        }

        var cleaned = builder.ToString();
        return cleaned.IsNormalized(NormalizationForm.FormC) ? cleaned : cleaned.Normalize(NormalizationForm.FormC);
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';

    // Lone surrogates are not text, and normalisation throws on them.
    private static bool IsVisible(string text, int i)
    {
        var c = text[i];
        return c switch
        {
            '\u200B' or '\u200E' or '\u200F' or '\u061C' or '\uFEFF' or '\u00AD' or '\uFFFE' or '\uFFFF' => false,
            >= '\u202A' and <= '\u202E' => false,
            >= '\u2060' and <= '\u206F' => false,
            >= '\uFDD0' and <= '\uFDEF' => false,
            >= '\uD800' and <= '\uDBFF' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && !IsNonCharacter(text, i),
            >= '\uDC00' and <= '\uDFFF' => i > 0 && char.IsHighSurrogate(text[i - 1]) && !IsNonCharacter(text, i - 1),
            _ => !char.IsControl(c),
        };
    }

    private static bool IsNonCharacter(string text, int high) => (char.ConvertToUtf32(text[high], text[high + 1]) & 0xFFFE) == 0xFFFE;
}
