using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Story;

/// <summary>All that a story's page shows, or what is new in it since a version.</summary>
public sealed record StoryPageView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The story.</summary>
    public required StoryHead Head { get; init; }

    /// <summary>The update that the page includes at least; the stream goes on after it.</summary>
    public required Cursor Cursor { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The articles, newest first.</summary>
    public required IReadOnlyList<StoryArticle> Articles { get; init; }

    /// <summary>What the story tells.</summary>
    public StoryTold Told { get; init; } = StoryTold.Empty;

    /// <summary>What to call the articles that the telling points to: the outlet, else the title.</summary>
    public IReadOnlyDictionary<ArticleId, ArticleLabel> Labels { get; init; } = new Dictionary<ArticleId, ArticleLabel>();

    /// <summary>What happened, newest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Stories that came second when articles of this one were decided, the nearest first.</summary>
    public IReadOnlyList<StoryHead> Related { get; init; } = [];

    /// <summary>What analysts did to the story, newest first.</summary>
    public IReadOnlyList<AnalystAction> Actions { get; init; } = [];

    /// <summary>What asks for older articles; null when all are here.</summary>
    public string? Next { get; init; }

    /// <summary>False when only what is new since a version was asked for.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>False on a page of older articles, which does not move.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>The articles shown, so that a copy can point to its original.</summary>
    public IReadOnlySet<ArticleId> Shown => Articles.Select(a => a.Article.Id).ToHashSet();
}
