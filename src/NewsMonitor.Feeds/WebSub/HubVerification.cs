using System.Globalization;

namespace NewsMonitor.Feeds.WebSub;

/// <summary>Answers a hub that asks whether it was really we who subscribed (WebSub, section 5.3). Pure.</summary>
public static class HubVerification
{
    /// <summary>The longest lease that is believed: a hub that promises more is asked again none the less.</summary>
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(90);

    /// <summary>The answer and the subscription after it.</summary>
    /// <param name="subscription">The subscription of the callback that was called; null when there is none.</param>
    /// <param name="query">The parameters of the call.</param>
    /// <param name="now">The time of the call.</param>
    public static (int Status, string Body, Subscription? After) Answer(Subscription? subscription, IReadOnlyDictionary<string, string> query, DateTimeOffset now)
    {
        var mode = query.GetValueOrDefault("hub.mode");
        if (subscription is null || query.GetValueOrDefault("hub.topic") != subscription.Topic) return (404, "", subscription);
        if (mode == "denied")
        {
            return (200, "", subscription with { Pending = false, ExpiresAt = null, RenewAt = null, Denied = query.GetValueOrDefault("hub.reason") ?? "no reason given" });
        }

        if (mode != subscription.Mode || !subscription.Pending || query.GetValueOrDefault("hub.challenge") is not { Length: > 0 and < 4_000 } challenge) return (404, "", subscription);
        if (mode == "unsubscribe") return (200, challenge, subscription with { Pending = false, ExpiresAt = null, RenewAt = null });
        var lease = long.TryParse(query.GetValueOrDefault("hub.lease_seconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds < LongestLease.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : LongestLease;
        var spare = lease / 10 < TimeSpan.FromDays(1) ? lease / 10 : TimeSpan.FromDays(1);
        return (200, challenge, subscription with { Pending = false, Denied = null, ExpiresAt = now + lease, RenewAt = now + lease - spare });
    }
}
