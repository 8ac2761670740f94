namespace NewsMonitor.Grains.Feeds;

/// <summary>How feeds with a hub are subscribed to. Section <c>NewsMonitor:WebSub</c>.</summary>
public sealed class WebSubOptions
{
    /// <summary>This server's address as hubs on the internet reach it, such as <c>https://news.example/</c>; default none: hubs are not used.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The lease that is asked for; 1 hour to 90 days, default 10 days.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromDays(10);

    /// <summary>How long a hub's answer is awaited before it is asked again; 1 second to 1 day, default 1 hour.</summary>
    public TimeSpan AskAgain { get; set; } = TimeSpan.FromHours(1);
}
