namespace NewsMonitor.Clustering;

/// <summary>Which stories of different parts are pieces of one story: disjoint sets of story numbers, each named by its lowest.</summary>
internal sealed class StoryGroups
{
    private readonly Dictionary<long, long> into = [];

    /// <summary>How many numbers are remembered.</summary>
    public int Count => into.Count;

    /// <summary>The number that a piece's story goes by.</summary>
    public long NameOf(long piece)
    {
        while (into.TryGetValue(piece, out var next))
        {
            piece = next;
        }

        return piece;
    }

    /// <summary>Makes one story of two; null when they are one already.</summary>
    public StoryMerge? Join(long piece, long other)
    {
        var (a, b) = (NameOf(piece), NameOf(other));
        if (a == b)
        {
            return null;
        }

        var merge = a < b ? new StoryMerge(b, a) : new StoryMerge(a, b);
        into.Add(merge.From, merge.Into);
        return merge;
    }

    /// <summary>Forgets the pieces that live no more; those that live keep their names.</summary>
    public void Keep(Func<long, bool> lives)
    {
        var named = into.Keys.Where(lives).ToDictionary(piece => piece, NameOf);
        into.Clear();
        foreach (var (piece, name) in named)
        {
            into.Add(piece, name);
        }
    }
}
