using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Quality.Feeds;

/// <summary>One labelled feed: the document and what is expected of it.</summary>
internal sealed partial record FeedparserCase(string Folder, string Name, byte[] Bytes, string? Location, string? Charset, IReadOnlyList<(string Path, object Value)> Expected)
{
    public static IEnumerable<FeedparserCase> All(string root)
    {
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var head = Head(bytes);
            var expect = ExpectLine().Match(head);
            var location = LocationHeader().Match(head);
            var charset = TypeCharset().Match(head);
            // The suite's own server serves from here; a relative Content-Location is relative to it.
            const string Server = "http://127.0.0.1:8097/";
            var name = Path.GetFileName(file);
            string? url = location.Success ? Uri.TryCreate(new Uri(Server), location.Groups[1].Value.Trim(), out var at) && at.Scheme.StartsWith("http", StringComparison.Ordinal) ? at.AbsoluteUri : Server
                : name.StartsWith("http", StringComparison.Ordinal) || head.Contains("127.0.0.1", StringComparison.Ordinal) ? Server + name : null;
            yield return new FeedparserCase(Path.GetRelativePath(root, Path.GetDirectoryName(file)!), name, bytes, url, charset.Success ? charset.Groups[1].Value : null, expect.Success ? [.. Clauses(expect.Groups[1].Value)] : []);
        }
    }

    /// <summary>The clauses <c>path == value</c> of an expression.</summary>
    internal static IEnumerable<(string Path, object Value)> Clauses(string expression)
    {
        foreach (Match clause in Clause().Matches(expression))
        {
            var path = Subscript().Replace(clause.Groups[1].Value, ".$1");
            if (PythonLiteral.Read(clause.Groups[2].Value) is { } value) yield return (path, value);
        }
    }

    private static string Head(byte[] bytes)
    {
        var window = bytes.AsSpan(0, Math.Min(bytes.Length, 8192));
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false, true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, false), Encoding.Latin1])
        {
            try
            {
                var text = encoding.GetString(window);
                if (text.Contains("Expect:", StringComparison.Ordinal)) return text;
            }
            catch (DecoderFallbackException)
            {
                // not this one
            }
        }

        return Encoding.Latin1.GetString(window);
    }

    [GeneratedRegex(@"Expect:\s*(.*?)\s*(?:-->|\n\s*-->|\n\w+:|\z)", RegexOptions.Singleline, 5000)]
    private static partial Regex ExpectLine();

    [GeneratedRegex(@"Content-Location:\s*(\S+)", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex LocationHeader();

    [GeneratedRegex(@"Header:\s*Content-type:[^\n]*charset=([\w\-]+)", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex TypeCharset();

    [GeneratedRegex("""((?:feed|entries\[\d+\]|version|len\(entries\))(?:\[[^\]]*\]|\.\w+)*)\s*==\s*((?:\([\d,\s]+\)|(?:\s*\+?\s*[ur]*(?:\"{3}.*?\"{3}|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"))+|\d+))""", RegexOptions.Singleline, 5000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\['(\w+)'\]", RegexOptions.None, 5000)]
    private static partial Regex Subscript();
}
