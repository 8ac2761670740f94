namespace NewsMonitor.Web.Feeds;

/// <summary>How feeds are judged. Section <c>NewsMonitor:Schedule</c>, beside how often they are visited.</summary>
public sealed class FeedViewOptions
{
    /// <summary>How long a feed must fail before it is flagged as broken; default 3 days.</summary>
    public TimeSpan BrokenAfter { get; set; } = TimeSpan.FromDays(3);
}
