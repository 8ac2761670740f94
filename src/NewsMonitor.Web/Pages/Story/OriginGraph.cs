namespace NewsMonitor.Web.Pages.Story;

/// <summary>Places outlets on the left and the origins that they rest on at the right, so that lines cross as little as a glance allows. Pure.</summary>
/// <param name="Outlets">The outlets, from the top.</param>
/// <param name="Origins">The origins, from the top.</param>
/// <param name="Edges">What rests on what.</param>
/// <param name="Omitted">How many outlets there was no room for.</param>
public sealed record OriginGraph(IReadOnlyList<string> Outlets, IReadOnlyList<string> Origins, IReadOnlyList<OriginGraph.Edge> Edges, int Omitted)
{
    /// <summary>The most outlets drawn.</summary>
    public const int MostOutlets = 14;

    /// <summary>The most origins drawn.</summary>
    public const int MostOrigins = 8;

    /// <summary>The width of the drawing.</summary>
    public const int Width = 640;

    private const int Row = 30;
    private const int Left = 220;
    private const int Right = 420;

    /// <summary>The height of the drawing.</summary>
    public int Height => (Math.Max(Outlets.Count, Origins.Count) * Row) + 8;

    /// <summary>Draws what rests on what; an outlet that states it anywhere states it.</summary>
    public static OriginGraph Of(IEnumerable<(string Outlet, string Origin, bool Stated)> links)
    {
        var merged = links.GroupBy(l => (l.Outlet, l.Origin)).Select(g => (g.Key.Outlet, g.Key.Origin, Stated: g.Any(l => l.Stated))).ToList();
        var origins = merged.GroupBy(l => l.Origin, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostOrigins).Select(g => g.Key).ToList();
        var drawn = merged.Where(l => origins.Contains(l.Origin, StringComparer.Ordinal)).ToList();

        // An outlet stands at the height of the origins that it rests on.
        var outlets = drawn.GroupBy(l => l.Outlet, StringComparer.Ordinal).OrderBy(g => g.Average(l => origins.IndexOf(l.Origin))).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var shown = outlets.Take(MostOutlets).ToList();
        return new(
            shown,
            origins,
            [.. drawn.Where(l => shown.Contains(l.Outlet, StringComparer.Ordinal)).Select(l => new Edge(shown.IndexOf(l.Outlet), origins.IndexOf(l.Origin), l.Stated))],
            outlets.Count - shown.Count);
    }

    /// <summary>The height of an outlet's line.</summary>
    public int OutletAt(int place) => At(place, Outlets.Count);

    /// <summary>The height of an origin's line.</summary>
    public int OriginAt(int place) => At(place, Origins.Count);

    /// <summary>The curve of an edge.</summary>
    public string Path(Edge edge)
    {
        var (from, to) = (OutletAt(edge.Outlet), OriginAt(edge.Origin));
        return $"M{Left} {from}C{(Left + Right) / 2} {from} {(Left + Right) / 2} {to} {Right} {to}";
    }

    /// <summary>A name cut to what there is room for.</summary>
    public static string Cut(string name) => name.Length <= 28 ? name : name[..27].TrimEnd() + "…";

    private int At(int place, int count) => (int)((place + 0.5) * (Height - 8) / count) + 4;

    /// <summary>An outlet that rests on an origin.</summary>
    /// <param name="Outlet">The outlet's place.</param>
    /// <param name="Origin">The origin's place.</param>
    /// <param name="Stated">True when it says so itself; else it is inferred.</param>
    public sealed record Edge(int Outlet, int Origin, bool Stated);
}
