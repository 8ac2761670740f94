namespace NewsMonitor.Clustering;

public sealed partial class ClusterEngine
{
    private long sleptByBound;
    private long closedByBound;
    private long termsForgotten;

    /// <summary>How often each bound was hit since this engine was made or restored.</summary>
    public EngineLimits Limits => new(sleptByBound, closedByBound, termsForgotten, stories.Postings.Dropped, lines.Forgotten, finder.Cut);

    // Holds the bounds after every change.
    private void Tidy()
    {
        while (stories.Awake.Count > options.MaxAwake)
        {
            stories.Sleep(stories.Awake.Oldest!);
            sleptByBound++;
        }

        while (stories.Count > options.MaxStories && (stories.Asleep.Oldest ?? stories.Awake.Oldest) is { } oldest)
        {
            Close(oldest);
            closedByBound++;
        }

        foreach (var term in terms.Trim())
        {
            stories.Postings.Forget(term);
            termsForgotten++;
        }

        stories.Compact();
    }
}
