namespace NewsMonitor.Clustering;

/// <summary>How often each bound of <see cref="ClusterOptions"/> made an engine give something up, since it was made or restored. Not part of its state: no decision depends on it.</summary>
/// <param name="MaxAwake">Stories that fell asleep because too many were awake.</param>
/// <param name="MaxStories">Stories that were closed because there were too many.</param>
/// <param name="MaxTerms">Terms that were forgotten.</param>
/// <param name="MaxPostings">Terms that left the index because too many stories hold them.</param>
/// <param name="MaxLines">Lines of sources that were forgotten.</param>
/// <param name="QueryVisits">Searches for candidates that were cut short.</param>
public sealed record EngineLimits(long MaxAwake, long MaxStories, long MaxTerms, long MaxPostings, long MaxLines, long QueryVisits)
{
    /// <summary>None was hit.</summary>
    public static EngineLimits None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>The options that were hit since an earlier count of the same engine, and how often.</summary>
    public IEnumerable<(string Option, long Times)> Since(EngineLimits earlier) => new[]
    {
        (nameof(MaxAwake), MaxAwake - earlier.MaxAwake),
        (nameof(MaxStories), MaxStories - earlier.MaxStories),
        (nameof(MaxTerms), MaxTerms - earlier.MaxTerms),
        (nameof(MaxPostings), MaxPostings - earlier.MaxPostings),
        (nameof(MaxLines), MaxLines - earlier.MaxLines),
        (nameof(QueryVisits), QueryVisits - earlier.QueryVisits),
    }.Where(limit => limit.Item2 > 0);
}
