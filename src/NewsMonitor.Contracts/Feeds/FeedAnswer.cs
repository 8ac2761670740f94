namespace NewsMonitor.Contracts;

/// <summary>What became of a wish about a feed.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The feed; null when there is none.</param>
/// <param name="Reason">Why it was refused, as a sentence; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("nm.feed-answer")]
public sealed record FeedAnswer([property: Id(0)] FeedOutcome Outcome, [property: Id(1)] string? Id = null, [property: Id(2)] string? Reason = null);

/// <summary>What became of a wish about a feed.</summary>
[GenerateSerializer, Alias("nm.feed-outcome")]
public enum FeedOutcome
{
    /// <summary>As wished.</summary>
    Done,

    /// <summary>There already.</summary>
    Exists,

    /// <summary>There is no such feed.</summary>
    Unknown,

    /// <summary>It cannot be; the reason says why.</summary>
    Refused,

    /// <summary>Somebody changed the feed meanwhile.</summary>
    Stale,
}
