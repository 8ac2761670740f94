namespace NewsMonitor.Feeds.Links;

/// <summary>Addresses as feeds give them: resolved against their base, and only of schemes that lead to a document (RFC 3986, section 5).</summary>
internal static class Link
{
    /// <summary>The longest address that is taken, in characters.</summary>
    private const int Longest = 8_192;

    /// <summary>The absolute address, as written when it is absolute already; the relative one as written without a base; null for what is no address or would run as a script.</summary>
    public static string? Resolve(string? link, string? @base)
    {
        var trimmed = link?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest || IsScript(trimmed)) return null;
        if (IsAbsolute(trimmed)) return trimmed;
        return @base is not null && IsAbsolute(@base) && Uri.TryCreate(@base, UriKind.Absolute, out var root) && Uri.TryCreate(root, trimmed, out var resolved)
            ? resolved.AbsoluteUri
            : trimmed;
    }

    /// <summary>True for an address with a scheme.</summary>
    public static bool IsAbsolute(string link)
    {
        var colon = link.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(link[0])) return false;
        for (var i = 1; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(link[i]) && link[i] is not ('+' or '-' or '.')) return false;
        }

        return true;
    }

    /// <summary>True for an absolute address on the web.</summary>
    public static bool IsWeb(string? link) =>
        link is not null && (link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static bool IsScript(string link)
    {
        // Browsers pass over white space and control characters inside a scheme.
        Span<char> head = stackalloc char[12];
        var length = 0;
        foreach (var c in link)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) continue;
            head[length++] = char.ToLowerInvariant(c);
            if (c == ':' || length == head.Length) break;
        }

        return head[..length] is "javascript:" or "vbscript:" or "data:" or "livescript:";
    }
}
