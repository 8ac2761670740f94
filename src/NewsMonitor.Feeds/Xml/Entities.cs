using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsMonitor.Feeds.Xml;

/// <summary>Entities by name (HTML 5, section 13.5) and number. What a document declares itself is for <see cref="OwnEntities"/>.</summary>
internal static class Entities
{
    private const int Longest = 33;

    /// <summary>Numbers that mean windows-1252 where Unicode has only control characters (HTML 5, section 13.2.5.80).</summary>
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Appends the character that the text begins with as an entity, or the bare ampersand when it is none; answers how much of the text was used.</summary>
    public static int Append(StringBuilder text, ReadOnlySpan<char> raw)
    {
        var window = raw[..Math.Min(raw.Length, Longest)];
        var end = window.IndexOf(';');
        if (end > 1 && Resolve(window[1..end]) is { } value)
        {
            text.Append(value);
            return end + 1;
        }

        text.Append('&');
        return 1;
    }

    /// <summary>The character of an entity without its ampersand and semicolon; null when there is none of that name.</summary>
    public static string? Resolve(ReadOnlySpan<char> entity) => entity switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x' or 'X', .. var digits] => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? Number(code) : null,
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Number(code) : null,
        _ => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(entity, ";")),
    };

    private static string Number(int code) => code switch
    {
        0 => "",
        >= 0x80 and <= 0x9F => Windows[code - 0x80].ToString(),
        _ => Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD",
    };
}
