namespace NewsMonitor.Feeds.Scheduling;

/// <summary>How often feeds are visited. Section <c>NewsMonitor:Schedule</c>.</summary>
public sealed class ScheduleOptions
{
    /// <summary>The interval of a feed that says nothing of its rhythm. Default 1 h.</summary>
    public TimeSpan Default { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The shortest interval, whatever a feed says. Default 5 min.</summary>
    public TimeSpan Shortest { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest interval, whatever a feed says. Default 24 h.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How far a server's Retry-After is believed. Default 7 days.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The share of an interval by which a visit may come later, so that visits spread. Default 0.1.</summary>
    public double Jitter { get; set; } = 0.1;

    /// <summary>Over how long the first visits after a start are spread. Default 2 min.</summary>
    public TimeSpan StartSpread { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a feed is asked without a condition, because some servers repeat an ETag after a change. Default 24 h.</summary>
    public TimeSpan UnconditionalEvery { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often a feed is visited whose hub brings its news. Default 6 h.</summary>
    public TimeSpan WithHub { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How many visits in a row must find the same permanent redirect before it is remembered. Default 2.</summary>
    public int MovesToBelieve { get; set; } = 2;

    /// <summary>How long a feed must fail before it is flagged as broken. Default 3 days.</summary>
    public TimeSpan BrokenAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How many visits are remembered for a person to look at; 1 to 20, which is what the store keeps. Default 20.</summary>
    public int VisitsKept { get; set; } = 20;
}
