using NewsMonitor.Model;

namespace NewsMonitor.Stories.Headlines;

/// <summary>What choosing a headline needs to remember of a story, however many articles it has: at most <see cref="HeadlineChooser.MostTerms"/> terms and <see cref="HeadlineChooser.MostCandidates"/> titles. Plain data, to be stored with the story.</summary>
public sealed record HeadlineState
{
    /// <summary>A story without articles.</summary>
    public static HeadlineState Empty { get; } = new();

    /// <summary>How many articles' titles and leads hold a term, by term.</summary>
    public IReadOnlyDictionary<string, int> Terms { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The best titles so far.</summary>
    public IReadOnlyList<HeadlineCandidate> Candidates { get; init; } = [];

    /// <summary>The article whose title is the headline; null before the first article.</summary>
    public ArticleId? Chosen { get; init; }

    /// <summary>The time of the newest article.</summary>
    public DateTimeOffset Newest { get; init; }

    /// <summary>The headline in use.</summary>
    public HeadlineCandidate? Current => Candidates.FirstOrDefault(c => c.Headline.ArticleId == Chosen);
}
