namespace NewsMonitor.Grains.Stories;

/// <summary>How stories publish. Section <c>NewsMonitor:Stories</c>.</summary>
public sealed class StoryOptions
{
    /// <summary>The shortest time between two versions of one story; what comes meanwhile goes into the next. 0 to 1 minute, default 300 ms.</summary>
    public TimeSpan PublishEvery { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How many facts one version takes at most; 1 to 10,000, default 500.</summary>
    public int MostFacts { get; set; } = 500;
}
