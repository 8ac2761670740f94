using System.Globalization;

namespace NewsMonitor.Feeds.WebSub;

/// <summary>A subscription at a hub: a row of the store.</summary>
public sealed record Subscription
{
    /// <summary>The feed's own address, as the hub knows it.</summary>
    public required string Topic { get; init; }

    /// <summary>The hub.</summary>
    public required string Hub { get; init; }

    /// <summary>Our address that the hub calls; not to be guessed, one for each subscription.</summary>
    public required string Callback { get; init; }

    /// <summary>What the hub signs with, less than 200 bytes.</summary>
    public required string Secret { get; init; }

    /// <summary>True when it was we who asked, and an answer is awaited.</summary>
    public bool Pending { get; init; }

    /// <summary>What was asked for: subscribe or unsubscribe.</summary>
    public string Mode { get; init; } = "subscribe";

    /// <summary>When the lease ends; null before the hub confirmed.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it is to be renewed: with a tenth of the lease, at most a day, to spare.</summary>
    public DateTimeOffset? RenewAt { get; init; }

    /// <summary>Why the hub refused; null when it did not.</summary>
    public string? Denied { get; init; }

    /// <summary>True while the hub brings the feed's news.</summary>
    public bool IsActive(DateTimeOffset now) => ExpiresAt > now && Denied is null;

    /// <summary>The form that asks the hub (section 5.1).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form(TimeSpan lease) =>
    [
        new("hub.callback", Callback),
        new("hub.mode", Mode),
        new("hub.topic", Topic),
        new("hub.lease_seconds", ((long)lease.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        new("hub.secret", Secret),
    ];
}
