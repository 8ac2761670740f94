using System.Globalization;
using System.Text;

namespace NewsMonitor.Quality.Feeds;

/// <summary>Reads the few kinds of Python values that stand in the expectations: strings, numbers, tuples of numbers.</summary>
internal static class PythonLiteral
{
    /// <summary>A string, an <c>int[]</c> or a long; null for anything else.</summary>
    public static object? Read(string text)
    {
        text = text.Trim();
        if (text.StartsWith('(') && text.EndsWith(')'))
        {
            var parts = text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.All(part => int.TryParse(part, out _)) ? parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray() : null;
        }

        if (long.TryParse(text, out var number)) return number;
        var value = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (!Piece(text, ref at, value)) return null;
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '+')) at++;
        }

        return value.ToString();
    }

    private static bool Piece(string text, ref int at, StringBuilder value)
    {
        var raw = false;
        while (at < text.Length && text[at] is 'u' or 'r' or 'b') raw |= text[at++] == 'r';
        if (at >= text.Length || text[at] is not ('\'' or '"')) return false;
        var quote = text[at].ToString();
        if (at + 2 < text.Length && text[at + 1] == quote[0] && text[at + 2] == quote[0]) quote = new string(quote[0], 3);
        at += quote.Length;
        while (at < text.Length)
        {
            if (text.AsSpan(at).StartsWith(quote, StringComparison.Ordinal))
            {
                at += quote.Length;
                return true;
            }

            if (text[at] == '\\' && !raw && at + 1 < text.Length) Escape(text, ref at, value);
            else value.Append(text[at++]);
        }

        return false;
    }

    private static void Escape(string text, ref int at, StringBuilder value)
    {
        var digits = text[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + 2 + digits <= text.Length)
        {
            value.Append(char.ConvertFromUtf32(int.Parse(text.AsSpan(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            at += 2 + digits;
            return;
        }

        value.Append(text[at + 1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        at += 2;
    }
}
