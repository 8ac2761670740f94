namespace NewsMonitor.Text;

/// <summary>Tells the lines that every newsroom prints and no story is made of: newsletter calls, "read also", image credits.</summary>
internal sealed class Boilerplate
{
    private const int LongestLine = 160;

    private readonly Dictionary<char, List<string>> openings = [];

    /// <summary>Reads the shipped list.</summary>
    public Boilerplate()
    {
        using var stream = typeof(Boilerplate).Assembly.GetManifestResourceStream("boilerplate.openings.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } written)
        {
            if (written.Length > 0 && written[0] != '#')
            {
                var line = Diacritics.Strip(written);
                if (!openings.TryGetValue(line[0], out var list))
                {
                    openings.Add(line[0], list = []);
                }

                list.Add(line);
            }
        }
    }

    /// <summary>True when the line is short and begins as boilerplate does.</summary>
    public bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim().TrimStart("-–—•*>|[( ");
        if (line.IsEmpty || line.Length > LongestLine || !openings.ContainsKey(char.ToLowerInvariant(Plain(line[0]))))
        {
            return false;
        }

        var opening = Diacritics.Strip(line[..Math.Min(line.Length, 32)].ToString().ToLowerInvariant());
        return opening.Length > 0 && openings.TryGetValue(opening[0], out var list)
            && list.Exists(known => opening.StartsWith(known, StringComparison.Ordinal)
                && (opening.Length == known.Length || !char.IsLetter(known[^1]) || !char.IsLetter(opening[known.Length])));
    }

    private static char Plain(char c) => c < 128 || char.IsSurrogate(c) ? c : Diacritics.Strip(c.ToString()) is [var plain, ..] ? plain : c;
}
