using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The questions that readers ask across stories and articles.</summary>
public interface IReading
{
    /// <summary>The stories that live, in the order asked for.</summary>
    Task<Page<StoryHead>> Stories(StoryQuery query, CancellationToken cancellation);

    /// <summary>How many stories live, and how many articles they hold.</summary>
    Task<StoryTotals> Totals(WorkspaceKey workspace, CancellationToken cancellation);

    /// <summary>A story's articles, newest first, each with its decision.</summary>
    Task<Page<StoryArticle>> Articles(StoryId story, string? after, int limit, CancellationToken cancellation);

    /// <summary>Some of a story's articles, newest first; those that are not in the story are left out.</summary>
    Task<IReadOnlyList<StoryArticle>> Some(StoryId story, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellation);

    /// <summary>What is new in a story since an update, at most <paramref name="limit"/> items; articles in the order in which they came.</summary>
    Task<StoryNews> NewsSince(StoryId story, long sequence, int limit, CancellationToken cancellation);

    /// <summary>The articles of which the search holds, best match first, each with its story; newest first where nothing of it are words.</summary>
    Task<Page<StoryArticle>> Search(WorkspaceKey workspace, SearchNode search, string? after, int limit, CancellationToken cancellation);
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What asks for the page after this; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How much there is.</summary>
public sealed record StoryTotals(long Stories, long Articles);

/// <summary>An article where it stands.</summary>
/// <param name="Article">The newest version.</param>
/// <param name="Decision">The decision; null while it waits for one.</param>
/// <param name="Told">What its story tells of it; null where the question was not about one story, or it tells nothing yet.</param>
public sealed record StoryArticle(Article Article, RecordedDecision? Decision, ArticleTold? Told = null);

/// <summary>What is new in a story since an update.</summary>
/// <param name="News">What articles brought, bounded.</param>
/// <param name="Omitted">How much more there is.</param>
/// <param name="Articles">The articles of the story that came or changed since, the newest last; bounded.</param>
/// <param name="Removed">The articles that left since.</param>
/// <param name="Latest">The story's newest update that is in here.</param>
public sealed record StoryNews(IReadOnlyList<NewsItem> News, int Omitted, IReadOnlyList<ArticleId> Articles, IReadOnlyList<ArticleId> Removed, long Latest);
