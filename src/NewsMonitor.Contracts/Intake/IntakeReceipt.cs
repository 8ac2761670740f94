using NewsMonitor.Model;

namespace NewsMonitor.Contracts;

/// <summary>What became of one document.</summary>
/// <param name="ArticleId">The article; null when it was rejected.</param>
/// <param name="Status">What became of it.</param>
/// <param name="CopyOf">The article whose text it repeats; null for an original.</param>
/// <param name="Reason">Why it was rejected; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("nm.intake-receipt")]
public sealed record IntakeReceipt(
    [property: Id(0)] ArticleId? ArticleId,
    [property: Id(1)] IntakeStatus Status,
    [property: Id(2)] ArticleId? CopyOf = null,
    [property: Id(3)] string? Reason = null);

/// <summary>What became of a document.</summary>
[GenerateSerializer, Alias("nm.intake-status")]
public enum IntakeStatus
{
    /// <summary>A new article.</summary>
    Accepted,

    /// <summary>Known, with the same text: nothing changed.</summary>
    Duplicate,

    /// <summary>Known, with another text: a new version.</summary>
    Updated,

    /// <summary>Not an article; the reason says why.</summary>
    Rejected,
}
