using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Searching;

/// <summary>
/// Says of a query what the store's index can be asked: it gives all articles or stories that the query may hold for, and some more; the exact check comes after.
/// Null means that the index cannot help. Safe for use from many threads.
/// </summary>
internal sealed class Candidates(WordBeginnings beginnings)
{
    /// <summary>Articles that the query may hold for.</summary>
    public SearchNode? OfArticles(Query query) => query.Root is null ? null : Of(query.Root, All);

    /// <summary>Articles of which a story has at least one when the query may hold for it: other parts may hold for other articles, so that of a conjunction one part is asked for.</summary>
    public SearchNode? OfStories(Query query) => query.Root is null ? null : Of(query.Root, Rarest);

    private SearchNode? Of(QueryNode node, Func<List<SearchNode>, SearchNode?> together) => node switch
    {
        AllOf all => together([.. all.Parts.Select(part => Of(part, together)).OfType<SearchNode>()]),
        AnyOf any => any.Parts.Select(part => Of(part, together)).ToList() is var parts && parts.TrueForAll(part => part is not null) ? new SearchNode.Any(parts!) : null,
        Near near => All([.. new[] { Words(near.Field, near.Left), Words(near.Field, near.Right) }.OfType<SearchNode>()]),
        Holds { Field: QueryField.Lang } lang => new SearchNode.Language(lang.Pattern.Text),
        Holds { Field: QueryField.Source } source => new SearchNode.Source(source.Pattern.Text),
        Holds { Field: QueryField.Feed } feed => new SearchNode.Feed(feed.Pattern.Text),
        Holds holds => Words(holds.Field, holds.Pattern),
        Published published => new SearchNode.Published(published.IsAfter, published.Time),
        _ => null,
    };

    /// <summary>Names and quotations are words of the articles too; origins and speakers may be told elsewhere.</summary>
    private SearchNode? Words(QueryField field, WordPattern pattern)
    {
        if (field is QueryField.Origin or QueryField.Speaker)
        {
            return null;
        }

        var column = field switch
        {
            QueryField.Title => "title",
            QueryField.Body => "body",
            _ => null,
        };
        var words = pattern.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return All([.. words.Select((word, i) => Word(word, pattern.IsPrefix && i == words.Length - 1, column)).OfType<SearchNode>()]);
    }

    private SearchNode? Word(string word, bool isPrefix, string? column)
    {
        if (beginnings.Of(word, isPrefix) is not { } found)
        {
            return null;
        }

        var parts = found.Select(beginning => Begins(beginning, column)).ToList();
        return parts.Count == 1 ? parts[0] : new SearchNode.Any(parts);
    }

    private static SearchNode Begins(WordBeginning beginning, string? column)
    {
        var words = new SearchNode.Words(beginning.Text, IsPrefix: true, column);
        return beginning.Languages.Count == 0 ? words : new SearchNode.All([words, new SearchNode.Any([.. beginning.Languages.Select(language => new SearchNode.Language(language))])]);
    }

    private static SearchNode? All(List<SearchNode> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new SearchNode.All(parts),
    };

    /// <summary>Longer words are rarer than short ones, and words rarer than outlets, languages and times.</summary>
    private static SearchNode? Rarest(List<SearchNode> parts) => parts.MaxBy(Letters);

    private static int Letters(SearchNode node) => node switch
    {
        SearchNode.Words words => 10 + words.Text.Length,
        SearchNode.All all => all.Parts.Sum(Letters),
        SearchNode.Any any => any.Parts.Min(Letters),
        SearchNode.Source or SearchNode.Feed => 5,
        _ => 1,
    };
}
