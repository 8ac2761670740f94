using System.Text;

namespace NewsMonitor.Feeds.Xml;

/// <summary>Decodes character data: entities (XML's five, HTML's, numbers), CDATA sections, comments.</summary>
internal static class XmlText
{
    /// <summary>The decoded text of an element, trimmed; tags in it are left out.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.IndexOfAny('&', '<', '\0') < 0) return raw.ToString();
        if (raw.StartsWith("<![CDATA[", StringComparison.Ordinal) && raw.IndexOf("]]>", StringComparison.Ordinal) == raw.Length - 3 && !raw.Contains('\0'))
        {
            return raw[9..^3].Trim().ToString(); // one section and nothing else: how most feeds write their HTML
        }

        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var at = raw.IndexOfAny('&', '<', '\0');
            if (at < 0) at = raw.Length;
            text.Append(raw[..at]);
            raw = raw[at..];
            if (raw.IsEmpty) break;
            raw = raw[0] switch
            {
                '&' => raw[Entities.Append(text, raw)..],
                '<' => raw[Tag(text, raw)..],
                _ => raw[1..],
            };
        }

        return text.ToString().Trim();
    }

    /// <summary>The decoded value of an attribute, trimmed.</summary>
    public static string DecodeAttribute(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.IndexOfAny('&', '\0') < 0) return raw.ToString();
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            if (raw[0] == '&')
            {
                raw = raw[Entities.Append(text, raw)..];
                continue;
            }

            if (raw[0] != '\0') text.Append(raw[0]);
            raw = raw[1..];
        }

        return text.ToString();
    }

    /// <summary>Appends what stands at a less-than sign and answers how much of it was used.</summary>
    private static int Tag(StringBuilder text, ReadOnlySpan<char> raw)
    {
        if (raw.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            var end = raw.IndexOf("]]>", StringComparison.Ordinal);
            text.Append(end < 0 ? raw[9..] : raw[9..end]);
            return end < 0 ? raw.Length : end + 3;
        }

        if (raw.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = raw.IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? raw.Length : end + 3;
        }

        if (raw.Length > 1 && (char.IsAsciiLetter(raw[1]) || raw[1] is '/' or '?' or '!'))
        {
            var end = raw.IndexOf('>');
            return end < 0 ? raw.Length : end + 1;
        }

        text.Append('<');
        return 1;
    }
}
