namespace NewsMonitor.Clustering;

/// <summary>Pairs of stories that must never be merged by the engine. A negative number stands for a story of another part of the language.</summary>
internal sealed class Separations
{
    private readonly SortedSet<(long, long)> pairs = [];

    /// <summary>The pairs, the lower number first, ascending.</summary>
    public IReadOnlyCollection<(long A, long B)> Pairs => pairs;

    /// <summary>Keeps two stories apart.</summary>
    public void Add(long a, long b) => pairs.Add(Pair(a, b));

    /// <summary>Keeps two stories apart no more.</summary>
    public void Remove(long a, long b) => pairs.Remove(Pair(a, b));

    /// <summary>True when two stories are kept apart.</summary>
    public bool Holds(long a, long b) => pairs.Count > 0 && pairs.Contains(Pair(a, b));

    /// <summary>True when a story is kept apart from any other.</summary>
    public bool Names(long story) => pairs.Count > 0 && pairs.Any(pair => pair.Item1 == story || pair.Item2 == story);

    /// <summary>What was kept apart from a story that ended is kept apart from the one it became part of.</summary>
    public void Merge(long from, long into)
    {
        foreach (var (a, b) in pairs.Where(pair => pair.Item1 == from || pair.Item2 == from).ToArray())
        {
            pairs.Remove((a, b));
            var other = a == from ? b : a;
            if (other != into)
            {
                pairs.Add(Pair(other, into));
            }
        }
    }

    /// <summary>A story is closed.</summary>
    public void Forget(long story) => pairs.RemoveWhere(pair => pair.Item1 == story || pair.Item2 == story);

    /// <summary>Writes everything.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(pairs.Count);
        foreach (var (a, b) in pairs)
        {
            writer.Write(a);
            writer.Write(b);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            pairs.Add((reader.ReadInt64(), reader.ReadInt64()));
        }
    }

    private static (long, long) Pair(long a, long b) => a < b ? (a, b) : (b, a);
}
