using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages.Words;

/// <summary>One change in the words of the page.</summary>
/// <param name="Words">What happened.</param>
/// <param name="Quoted">The title or headline it is about; null when there is none to show.</param>
/// <param name="Other">The other story, of a merge or split.</param>
public sealed record ChangeWords(string Words, string? Quoted = null, StoryId? Other = null)
{
    /// <summary>An update in words, the most telling change first; that a story began is only said when nothing else is.</summary>
    public static IReadOnlyList<ChangeWords> Of(StoryUpdate update, IReadOnlyDictionary<ArticleId, Article> articles)
    {
        var began = update.Version == 1;
        var told = update.Changes.Where(c => c.Kind != StoryChangeKind.Created || update.Changes.Count == 1);
        return [.. told.OrderBy(c => Rank(c.Kind)).Select(c => Of(c, articles, began))];
    }

    /// <summary>The articles that an update names.</summary>
    public static IEnumerable<ArticleId> Named(StoryUpdate update) => update.Changes.SelectMany(c => c.ArticleIds ?? []);

    private static ChangeWords Of(StoryChange change, IReadOnlyDictionary<ArticleId, Article> articles, bool began)
    {
        var count = change.ArticleIds?.Count ?? 0;
        var title = change.ArticleIds is { Count: > 0 } ids && articles.TryGetValue(ids[^1], out var article) ? article.Title : null;
        return change.Kind switch
        {
            StoryChangeKind.Created => new("the story began"),
            StoryChangeKind.ArticlesAdded => new(began ? $"began with {Counted.Of(count, "article")}" : $"{Counted.Of(count, "article")} joined", title),
            StoryChangeKind.ArticlesRemoved => new($"{Counted.Of(count, "article")} taken out", title),
            StoryChangeKind.ArticleUpdated => new($"{Counted.Of(count, "article")} changed by the publisher", title),
            StoryChangeKind.HeadlineChanged => new("new headline", change.Text),
            StoryChangeKind.Absorbed => new($"took in another story with {Counted.Of(count, "article")}", null, change.StoryId),
            StoryChangeKind.MergedInto => new("went on in another story", null, change.StoryId),
            StoryChangeKind.SplitFrom => new("split from another story", null, change.StoryId),
            StoryChangeKind.Noted => new($"note by {change.By}", change.Text),
            StoryChangeKind.KeptApart => new($"kept apart by {change.By} from", null, change.StoryId),
            StoryChangeKind.NoLongerApart => new($"no longer kept apart by {change.By} from", null, change.StoryId),
            StoryChangeKind.StatementAdded => new(change.About is { } speaker ? $"{speaker} said" : "new statement", change.Text),
            StoryChangeKind.OriginAdded => new($"rests on another origin: {change.Text}"),
            StoryChangeKind.NumberChanged => new($"{change.About}: {change.Was} became {change.Text}"),
            StoryChangeKind.PhaseChanged => new($"now {change.Text}"),
            _ => new(change.Kind.Replace('-', ' '), change.Text, change.StoryId),
        };
    }

    private static int Rank(string kind) => kind switch
    {
        StoryChangeKind.MergedInto => 0,
        StoryChangeKind.Absorbed or StoryChangeKind.SplitFrom => 1,
        StoryChangeKind.ArticlesAdded => 2,
        StoryChangeKind.HeadlineChanged => 3,
        StoryChangeKind.NumberChanged or StoryChangeKind.OriginAdded => 5,
        StoryChangeKind.StatementAdded => 6,
        StoryChangeKind.PhaseChanged => 8,
        StoryChangeKind.Created => 9,
        _ => 4,
    };
}
