namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    /// <summary>Walks the whole structure; answers with every invariant that does not hold, empty when all do. Slow: for tests and for finding faults.</summary>
    public IReadOnlyList<string> Check()
    {
        var broken = new List<string>(terms.Check());
        broken.AddRange(stories.Check());
        foreach (var (a, b) in separations.Pairs)
        {
            if (a >= b || (a >= 0 && !stories.TryGet(a, out _)) || !stories.TryGet(b, out _))
            {
                broken.Add($"separation {a}–{b}: not two live stories");
            }
        }

        return broken;
    }
}
