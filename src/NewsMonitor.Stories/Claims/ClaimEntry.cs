using NewsMonitor.Model;

namespace NewsMonitor.Stories.Claims;

/// <summary>A number that articles of a story give for something. Plain data, stored with the story.</summary>
public sealed class ClaimEntry
{
    /// <summary>What is counted.</summary>
    public string About { get; init; } = "";

    /// <summary>The number.</summary>
    public string Value { get; init; } = "";

    /// <summary>The content terms of the sentence that gave it first.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The articles that give it, in order; at most <see cref="ClaimBook.MostArticles"/>.</summary>
    public List<ArticleId> Articles { get; init; } = [];

    /// <summary>The effective time of the first of them.</summary>
    public DateTimeOffset FirstAt { get; init; }
}
