using NewsMonitor.Stories.Claims;
using NewsMonitor.Stories.Headlines;
using NewsMonitor.Stories.Names;
using NewsMonitor.Stories.Origins;
using NewsMonitor.Stories.Statements;
using NewsMonitor.Stories.Summaries;

namespace NewsMonitor.Stories.Telling;

/// <summary>Everything that telling a story needs to remember, bounded whatever the story's size: at most some 300 KB as JSON. Plain data.</summary>
public sealed record StoryBookState
{
    /// <summary>The form in which this is written; another form is rebuilt from the articles.</summary>
    public const int CurrentVersion = 2;

    /// <summary>The form of this state.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>How many articles were taken in, copies included.</summary>
    public int ArticleCount { get; init; }

    /// <summary>How many articles each language has.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The headline's memory.</summary>
    public HeadlineState Headline { get; init; } = HeadlineState.Empty;

    /// <summary>The names.</summary>
    public IReadOnlyList<NameEntry> Names { get; init; } = [];

    /// <summary>The statements.</summary>
    public IReadOnlyList<StatementEntry> Statements { get; init; } = [];

    /// <summary>The origins.</summary>
    public IReadOnlyList<OriginEntry> Origins { get; init; } = [];

    /// <summary>Articles whose origin is not known.</summary>
    public IReadOnlyList<OpenArticle> Open { get; init; } = [];

    /// <summary>The numbers.</summary>
    public IReadOnlyList<ClaimEntry> Claims { get; init; } = [];

    /// <summary>The summary's candidates.</summary>
    public IReadOnlyList<SummaryCandidate> Candidates { get; init; } = [];

    /// <summary>The sentences the story has had.</summary>
    public IReadOnlyList<uint[]> Sentences { get; init; } = [];
}
