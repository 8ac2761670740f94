namespace NewsMonitor.Contracts;

/// <summary>What became of a wish about a watch.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The watch; null when there is none.</param>
/// <param name="Reason">Why it was refused, as a sentence; null otherwise.</param>
/// <param name="Secrets">The secrets that were made, each told in this answer and never again.</param>
[GenerateSerializer, Immutable, Alias("nm.watch-answer")]
public sealed record WatchAnswer(
    [property: Id(0)] WatchOutcome Outcome,
    [property: Id(1)] string? Id = null,
    [property: Id(2)] string? Reason = null,
    [property: Id(3)] IReadOnlyList<NewSecret>? Secrets = null);

/// <summary>A secret that was made for an endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Secret">The secret as the receiver stores it: <c>whsec_</c> and base64.</param>
[GenerateSerializer, Immutable, Alias("nm.new-secret")]
public sealed record NewSecret([property: Id(0)] string Endpoint, [property: Id(1)] string Secret);

/// <summary>What became of a wish about a watch.</summary>
[GenerateSerializer, Alias("nm.watch-outcome")]
public enum WatchOutcome
{
    /// <summary>As wished.</summary>
    Done,

    /// <summary>There is no such watch, or none of the caller's.</summary>
    Unknown,

    /// <summary>It cannot be; the reason says why.</summary>
    Refused,

    /// <summary>The caller has as many watches as are allowed.</summary>
    TooMany,
}
