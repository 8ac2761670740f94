using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>What an analyst's command came to, to be written with its facts in one transaction.</summary>
public sealed record CommandCommit
{
    /// <summary>The action.</summary>
    public required AnalystAction Action { get; init; }

    /// <summary>What it came to.</summary>
    public required ActionOutcome Outcome { get; init; }

    /// <summary>Who goes where, in order.</summary>
    public IReadOnlyList<MembershipStep> Steps { get; init; } = [];

    /// <summary>Articles that are handed over to another partition's log; null for none.</summary>
    public HandOver? HandOver { get; init; }
}

/// <summary>One change of membership by hand.</summary>
/// <param name="From">The story that is left.</param>
/// <param name="Into">The story that is entered.</param>
/// <param name="Articles">The articles; null for all of the story, which ends then.</param>
/// <param name="Why">What is said of the articles from then on.</param>
public sealed record MembershipStep(StoryId From, StoryId Into, IReadOnlyList<ArticleId>? Articles, string Why);

/// <summary>An article goes, with all that has its text, to the log of a partition of another language. Whatever dies, it is in one log to be decided, and its former decision is kept for that log's recovery.</summary>
/// <param name="Original">The first article of the text.</param>
/// <param name="To">The partition, of the language that it is in.</param>
public sealed record HandOver(ArticleId Original, PartitionKey To);
