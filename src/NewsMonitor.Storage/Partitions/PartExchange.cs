using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What one part of a language writes to the log of another, within the transaction of its own commit.</summary>
/// <param name="To">The other part.</param>
/// <param name="Kind">What kind of entry.</param>
/// <param name="Story">The story that it is about.</param>
/// <param name="Other">The other story that it is about; null for none.</param>
public sealed record PartExchange(PartitionKey To, LogEntryKind Kind, StoryId Story, StoryId? Other)
{
    /// <summary>What is offered, in the engine's own form.</summary>
    public ReadOnlyMemory<byte> Offered { get; init; }
}

/// <summary>
/// A story, or some articles of one, that go to another part of the language for good: to whatever the story they go to has become. They take new positions at the end of that
/// part's log; their former decisions are kept for the recovery of the part they left.
/// </summary>
/// <param name="From">The story of this part that is left.</param>
/// <param name="Into">The story that is entered.</param>
/// <param name="Articles">The articles; null for all of the story, which ends then.</param>
/// <param name="Why">What is said of the articles from then on, by an analyst's word; null leaves what is said.</param>
public sealed record StoryGive(StoryId From, StoryId Into, IReadOnlyList<ArticleId>? Articles = null, string? Why = null);

/// <summary>An article that came from another part is in the engine now.</summary>
/// <param name="Article">The article.</param>
/// <param name="Decided">The story that the engine put it in.</param>
/// <param name="Vector">Its frozen vector; empty for a copy.</param>
public sealed record Adoption(ArticleId Article, StoryId Decided, ReadOnlyMemory<byte> Vector);

/// <summary>What a partition made of an entry, to be done again at recovery.</summary>
/// <param name="Position">The entry.</param>
/// <param name="Outcome">What came of it, in the partition's own form.</param>
public readonly record struct EntryOutcome(long Position, string Outcome);
