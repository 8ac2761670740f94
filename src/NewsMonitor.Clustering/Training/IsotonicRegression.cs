namespace NewsMonitor.Clustering;

/// <summary>Fits an ascending curve to scored answers by pooling adjacent violators (Ayer et al., 1955), thinned to a readable number of points.</summary>
internal static class IsotonicRegression
{
    private const int Points = 40;

    /// <summary>Fits the curve.</summary>
    public static Calibration Fit(IEnumerable<(double Score, bool Right, double Weight)> answers)
    {
        var sorted = answers.OrderBy(answer => answer.Score).ToArray();
        var size = Math.Max(1, sorted.Length / (Points * 4));
        var pools = new List<(double Score, double Right, double Weight)>();
        foreach (var chunk in sorted.Chunk(size))
        {
            var weight = chunk.Sum(answer => answer.Weight);
            pools.Add((chunk.Sum(answer => answer.Score * answer.Weight), chunk.Sum(answer => answer.Right ? answer.Weight : 0), weight));
            while (pools.Count > 1 && pools[^2].Right / pools[^2].Weight >= pools[^1].Right / pools[^1].Weight)
            {
                var (a, b) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((a.Score + b.Score, a.Right + b.Right, a.Weight + b.Weight));
            }
        }

        var step = Math.Max(1, pools.Count / Points);
        var kept = pools.Where((_, i) => i % step == 0 || i == pools.Count - 1).ToArray();
        return new Calibration(
            [.. kept.Select(pool => Math.Round(pool.Score / pool.Weight, 3))],
            [.. kept.Select(pool => Math.Round(Math.Clamp(pool.Right / pool.Weight, 0.001, 0.999), 4))]);
    }
}
