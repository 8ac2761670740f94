using System.Text;

namespace NewsMonitor.Text.Resources;

/// <summary>Reads the word lists that ship inside the assembly: a line an entry, '#' begins a comment line.</summary>
internal static class TextResource
{
    /// <summary>The entries of a list, in file order, without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TextResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource '{name}' is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Entries of the form "key: word word …".</summary>
    public static IEnumerable<(string Key, string[] Words)> Keyed(string name)
    {
        foreach (var line in Lines(name))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return (line[..colon].Trim(), line[(colon + 1)..].Replace("|", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
