namespace NewsMonitor.Feeds.Xml;

/// <summary>Reads single tags and passes over everything that is no element. Knows which end marks are not to come, so that no search runs twice in vain.</summary>
internal sealed class XmlTags(string source)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private readonly List<XmlAttribute> _attributes = [];

    /// <summary>The namespaces at the present place.</summary>
    public NamespaceScope Scope { get; } = new();

    /// <summary>Passes over a comment, CDATA section, processing instruction or DOCTYPE; answers the place after it.</summary>
    public int Skip(int at)
    {
        var rest = source.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) return After("-->", at + 4);
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) return After("]]>", at + 9, source.Length);
        if (rest.StartsWith("<?", StringComparison.Ordinal)) return After("?>", at + 2);
        return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? AfterDoctype(at) : After(">", at + 2);
    }

    /// <summary>Passes over a start tag; answers the place after it and whether it closes itself.</summary>
    public (int After, bool Closed) SkipTag(int at)
    {
        var end = source.IndexOfAny(['>', '<'], at + 1);
        if (end < 0) return (source.Length, true);
        return source[end] == '<' ? (end, false) : (end + 1, source[end - 1] == '/');
    }

    /// <summary>Reads an end tag; its name is null when it has none.</summary>
    public (string? Name, int After) ReadEnd(int at)
    {
        var start = at + 2;
        var end = NameEnd(start);
        var close = source.IndexOfAny(['>', '<'], end);
        var after = close < 0 ? source.Length : source[close] == '>' ? close + 1 : close;
        return (end == start ? null : Name(source.AsSpan(start, end - start)), after);
    }

    /// <summary>Reads a start tag.</summary>
    public (XmlElement Element, int After, bool Empty) ReadStart(int at, XmlElement? parent, int depth)
    {
        Scope.Leave(depth);
        var nameEnd = NameEnd(at + 1);
        var qualified = Name(source.AsSpan(at + 1, nameEnd - at - 1));
        _attributes.Clear();
        var (after, empty) = ReadAttributes(nameEnd, depth);
        var colon = qualified.IndexOf(':', StringComparison.Ordinal);
        var vocabulary = Scope.Of(colon < 0 ? default : qualified.AsSpan(0, colon));
        var local = colon < 0 ? qualified : Name(qualified.AsSpan(colon + 1));
        return (new XmlElement(source, qualified, local, vocabulary, parent, _attributes.Count == 0 ? null : [.. _attributes], after), after, empty);
    }

    private (int After, bool Empty) ReadAttributes(int at, int depth)
    {
        while (true)
        {
            while (at < source.Length && (char.IsWhiteSpace(source[at]) || source[at] is '"' or '\'' or '=')) at++;
            if (at >= source.Length) return (at, true);
            if (source[at] == '<') return (at, false);
            if (source[at] == '>') return (at + 1, false);
            if (source[at] == '/')
            {
                if (at + 1 < source.Length && source[at + 1] == '>') return (at + 2, true);
                at++;
                continue;
            }

            var end = NameEnd(at);
            if (end == at)
            {
                at++;
                continue;
            }

            at = ReadValue(source.AsSpan(at, end - at), end, depth);
        }
    }

    private int ReadValue(ReadOnlySpan<char> name, int at, int depth)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length || source[at] != '=') return at;
        at++;
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length) return at;
        int start = at, end;
        if (source[at] is '"' or '\'')
        {
            start++;
            end = source.IndexOfAny([source[at], '<'], start);
            if (end < 0) end = source.Length;
            at = end < source.Length && source[end] != '<' ? end + 1 : end;
        }
        else
        {
            end = at;
            while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] is not ('>' or '<')) end++;
            if (end > start && end < source.Length && source[end] == '>' && source[end - 1] == '/') end--;
            at = end;
        }

        Keep(name, start, end - start, depth);
        return at;
    }

    private void Keep(ReadOnlySpan<char> name, int start, int length, int depth)
    {
        if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (name.Length == 5 || name[5] == ':'))
        {
            Scope.Declare(name.Length == 5 ? "" : Name(name[6..]), XmlText.DecodeAttribute(source.AsSpan(start, length)), depth);
            return;
        }

        if (_attributes.Count >= 64) return; // no vocabulary has as many
        var colon = name.IndexOf(':');
        _attributes.Add(new XmlAttribute(Name(name[(colon + 1)..]), colon < 0 ? Vocabulary.None : Scope.Of(name[..colon]), start, length));
    }

    private int NameEnd(int at)
    {
        while (at < source.Length && source[at] is not (' ' or '>' or '<' or '/' or '=' or '\t' or '\r' or '\n' or '"' or '\'' or '\0' or '&' or ';')) at++;
        return at;
    }

    private string Name(ReadOnlySpan<char> name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        known = name.ToString().ToLowerInvariant();
        lookup[name] = known;
        return known;
    }

    private int After(string mark, int at, int otherwise = -1)
    {
        var end = _absent.Contains(mark) ? -1 : source.IndexOf(mark, Math.Min(at, source.Length), StringComparison.Ordinal);
        if (end >= 0) return end + mark.Length;
        _absent.Add(mark);
        return otherwise >= 0 ? otherwise : Math.Min(at, source.Length);
    }

    private int AfterDoctype(int at)
    {
        var depth = 0;
        for (var i = at + 2; !_absent.Contains("DOCTYPE") && i < source.Length; i++)
        {
            switch (source[i])
            {
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return i + 1;
                case '<' when depth <= 0:
                    return i;
            }
        }

        _absent.Add("DOCTYPE");
        return After(">", at + 2);
    }
}
