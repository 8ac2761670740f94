namespace NewsMonitor.Web.Pages.Versions;

/// <summary>What changed between two texts, word by word: the longest common sequence of what lies between their equal beginnings and ends. Pure; bounded: what differs too much is told as one part taken out and one put in.</summary>
internal static class WordDiff
{
    /// <summary>The most words of a text that are compared; the rest is left out.</summary>
    private const int MostWords = 20_000;

    /// <summary>The most pairs of words that are weighed against each other.</summary>
    private const long MostPairs = 6_000_000;

    /// <summary>The pieces in order: kept, taken out, put in.</summary>
    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var pieces = new List<DiffPiece>();
        Add(pieces, DiffKind.Kept, a.AsSpan(0, start));
        Middle(a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end), pieces);
        Add(pieces, DiffKind.Kept, a.AsSpan(a.Length - end));
        return pieces;
    }

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, List<DiffPiece> pieces)
    {
        if ((long)a.Length * b.Length > MostPairs)
        {
            Add(pieces, DiffKind.Out, a);
            Add(pieces, DiffKind.In, b);
            return;
        }

        var width = b.Length + 1;
        var common = new ushort[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                common[(i * width) + j] = a[i] == b[j] ? (ushort)(common[((i + 1) * width) + j + 1] + 1) : Math.Max(common[((i + 1) * width) + j], common[(i * width) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                Add(pieces, DiffKind.Kept, a.Slice(i, 1));
                i++;
                j++;
            }
            else if (i < a.Length && (j == b.Length || common[((i + 1) * width) + j] >= common[(i * width) + j + 1]))
            {
                Add(pieces, DiffKind.Out, a.Slice(i++, 1));
            }
            else
            {
                Add(pieces, DiffKind.In, b.Slice(j++, 1));
            }
        }
    }

    private static void Add(List<DiffPiece> pieces, DiffKind kind, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
        {
            return;
        }

        var text = string.Join(' ', words!);
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
        {
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + ' ' + text };
        }
        else
        {
            pieces.Add(new DiffPiece(kind, text));
        }
    }

    private static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
}

/// <summary>A stretch of words that are kept, taken out or put in.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words.</param>
public sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>What became of words.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>Only in the earlier one.</summary>
    Out,

    /// <summary>Only in the later one.</summary>
    In,
}
