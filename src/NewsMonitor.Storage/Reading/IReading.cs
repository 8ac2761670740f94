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

    /// <summary>The articles that have all the words, best match first, each with its story.</summary>
    Task<Page<StoryArticle>> Search(WorkspaceKey workspace, IReadOnlyList<string> words, string? after, int limit, CancellationToken cancellation);
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
public sealed record StoryArticle(Article Article, RecordedDecision? Decision);
