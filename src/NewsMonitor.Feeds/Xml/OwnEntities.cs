using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Xml;

/// <summary>
/// Replaces the entities that a document declares for itself (XML 1.0, section 4.4), as far as they are harmless: short plain texts, few of them, that name no other entity and no markup.
/// Those that build on each other or lie elsewhere are left as they stand. Linear; the document grows by at most <see cref="MostGrowth"/>.
/// </summary>
internal static partial class OwnEntities
{
    private const int MostEntities = 100;

    private const int LongestDeclaration = 600;

    /// <summary>The most characters that all replacements may add; what comes after is left as it stands.</summary>
    private const int MostGrowth = 200_000;

    /// <summary>How far into the document its declarations are looked for, in characters.</summary>
    private const int Head = 64 << 10;

    /// <summary>The document with its own entities replaced; the same string when it declares none.</summary>
    public static string Replace(string source)
    {
        var head = source.AsSpan(0, Math.Min(source.Length, Head));
        var doctype = head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        var open = doctype < 0 ? -1 : head[doctype..].IndexOfAny('[', '>');
        if (open < 0 || head[doctype + open] != '[') return source;
        var end = head[(doctype + open)..].IndexOf("]>", StringComparison.Ordinal);
        if (end < 0) return source;
        var declared = Declared(source.Substring(doctype + open, end));
        return declared.Count == 0 ? source : Replaced(source, doctype + open + end, declared);
    }

    private static Dictionary<string, string> Declared(string subset)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Declaration().Matches(subset))
        {
            // The first declaration of a name is binding (XML 1.0, section 4.2).
            if (declared.Count < MostEntities && match.Length <= LongestDeclaration && Entities.Resolve(match.Groups[1].ValueSpan) is null) declared.TryAdd(match.Groups[1].Value, match.Groups[2].Value.Trim('"', '\''));
        }

        return declared;
    }

    private static string Replaced(string source, int from, Dictionary<string, string> declared)
    {
        var text = new StringBuilder(source.Length + 1024).Append(source, 0, from);
        var growth = 0;
        for (var at = from; at < source.Length;)
        {
            var next = source.IndexOf('&', at);
            if (next < 0 || growth > MostGrowth) return text.Append(source, at, source.Length - at).ToString();
            text.Append(source, at, next - at);
            var end = source.AsSpan(next, Math.Min(64, source.Length - next)).IndexOf(';');
            if (end > 1 && declared.TryGetValue(source.Substring(next + 1, end - 1), out var value))
            {
                text.Append(value);
                growth += value.Length;
                at = next + end + 1;
            }
            else
            {
                text.Append('&');
                at = next + 1;
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("""<!ENTITY\s+([A-Za-z_][\w.\-]*)\s+("(?:[^"<&%]|&#\w+;)*"|'(?:[^'<&%]|&#\w+;)*')\s*>""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Declaration();
}
