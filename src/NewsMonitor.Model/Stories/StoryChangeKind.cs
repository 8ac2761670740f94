namespace NewsMonitor.Model;

/// <summary>The kinds of <see cref="StoryChange"/>, as readers outside see them.</summary>
public static class StoryChangeKind
{
    /// <summary>The story began; the first change of version 1.</summary>
    public const string Created = "created";

    /// <summary>Articles joined.</summary>
    public const string ArticlesAdded = "articles-added";

    /// <summary>Articles left, by an analyst's hand.</summary>
    public const string ArticlesRemoved = "articles-removed";

    /// <summary>A publisher changed the text of an article.</summary>
    public const string ArticleUpdated = "article-updated";

    /// <summary>Another title, or another outlet's, stands for the story.</summary>
    public const string HeadlineChanged = "headline-changed";

    /// <summary>Another story ended in this one, with its articles.</summary>
    public const string Absorbed = "absorbed";

    /// <summary>The story ended in another; the last change of a story.</summary>
    public const string MergedInto = "merged-into";

    /// <summary>The story began with articles of another.</summary>
    public const string SplitFrom = "split-from";

    /// <summary>An analyst wrote a note.</summary>
    public const string Noted = "noted";

    /// <summary>An analyst said that the story and another are two for good.</summary>
    public const string KeptApart = "kept-apart";

    /// <summary>An analyst said that the story and another need not be kept apart any more.</summary>
    public const string NoLongerApart = "no-longer-apart";

    /// <summary>An article printed words that the story had not had: <see cref="StoryChange.Text"/>, said by <see cref="StoryChange.About"/>.</summary>
    public const string StatementAdded = "statement-added";

    /// <summary>The story rests on another origin too: <see cref="StoryChange.Text"/>.</summary>
    public const string OriginAdded = "origin-added";

    /// <summary>An article gives another number of <see cref="StoryChange.About"/>: <see cref="StoryChange.Text"/>, where it <see cref="StoryChange.Was"/>.</summary>
    public const string NumberChanged = "number-changed";

    /// <summary>The story is livelier or calmer than before; says the new phase.</summary>
    public const string PhaseChanged = "phase-changed";
}
