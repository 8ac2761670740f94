using System.Globalization;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>How a try ended: the receiver's status, or why there was none.</summary>
/// <param name="Status">The HTTP status; null when none came.</param>
/// <param name="Reason">Why none came, or what is wrong with the one that came; null when delivered.</param>
/// <param name="RetryAfter">How long the receiver asked us to wait; null when it did not.</param>
public sealed record ReceiverAnswer(int? Status, string? Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>True when another try would end the same way: the message is given up.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What it means, by Standard Webhooks 1.0.0: redirects are not followed and count as failed.</summary>
    public ReceiverVerdict Verdict => Status switch
    {
        >= 200 and < 300 => ReceiverVerdict.Delivered,
        410 => ReceiverVerdict.Gone,
        429 or 502 or 504 => ReceiverVerdict.SlowDown,
        _ => ReceiverVerdict.Failed,
    };

    /// <summary>Reads an answer's <c>Retry-After</c> header: seconds or an HTTP date (RFC 9110, 10.2.3); null when there is none or it says nothing.</summary>
    public static TimeSpan? ReadRetryAfter(string? header, DateTimeOffset now) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > now ? until - now
        : null;
}
