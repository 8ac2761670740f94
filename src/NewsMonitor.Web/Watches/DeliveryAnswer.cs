using System.Globalization;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Watches;

/// <summary>One thing that a watch told on its way to one endpoint: pending, delivered or failed; its id names it for sending it again, its message id is what the receiver sees.</summary>
internal sealed record DeliveryAnswer(
    string Id,
    string MessageId,
    string Delivery,
    long Sequence,
    string Kind,
    string StoryId,
    int Version,
    string Headline,
    DateTimeOffset At,
    string State,
    int Tries,
    DateTimeOffset? LastTry,
    DateTimeOffset? NextTry,
    int? Status,
    string? Reason)
{
    public static DeliveryAnswer Of(WatchDelivery d) => new(
        string.Create(CultureInfo.InvariantCulture, $"{d.Endpoint}.{d.Entry.Sequence}"),
        string.Create(CultureInfo.InvariantCulture, $"msg_{d.Entry.Watch}_{d.Entry.Sequence}"),
        d.Endpoint,
        d.Entry.Sequence,
        d.Entry.Kind.ToString().ToLowerInvariant(),
        d.Entry.Story.Value,
        d.Entry.To,
        d.Entry.Headline,
        d.Entry.At,
        d.State.ToString().ToLowerInvariant(),
        d.Tries,
        d.TriedAt,
        d.Due,
        d.Status,
        d.Reason);

    /// <summary>The endpoint and the number within an id; null for anything else.</summary>
    public static (string Endpoint, long Sequence)? Parse(string id)
    {
        var dot = id.LastIndexOf('.');
        return dot > 0 && long.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? (id[..dot], sequence) : null;
    }
}

/// <summary>How a test of a delivery went.</summary>
internal sealed record TestAnswer(string Delivery, bool Delivered, int? Status, string? Reason)
{
    public static TestAnswer Of(EndpointTest t) => new(t.Endpoint, t.Delivered, t.Status, t.Reason);
}
