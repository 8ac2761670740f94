using NewsMonitor.Delivery.Queries;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Stories;

/// <summary>Turns a query into what the store searches articles by. What asks for a whole story rather than an article is refused by name.</summary>
internal static class SearchRequest
{
    /// <summary>Reads a query. Throws a 400 that points at the place.</summary>
    public static Query Read(string? q)
    {
        var parsed = Query.Parse(q);
        if (parsed.Fault is { } fault)
        {
            throw new ApiException(400, $"q: {fault}")
            {
                Members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["at"] = fault.At, ["length"] = fault.Length, ["hint"] = fault.Hint },
            };
        }

        return parsed.Query!;
    }

    /// <summary>The search of a query; null for the empty one.</summary>
    public static SearchNode? Of(Query query) => query.Root is null ? null : Of(query.Root);

    private static SearchNode Of(QueryNode node) => node switch
    {
        AllOf all => new SearchNode.All([.. all.Parts.Select(Of)]),
        AnyOf any => new SearchNode.Any([.. any.Parts.Select(Of)]),
        Without without => new SearchNode.Without(Of(without.Part)),
        Near near => new SearchNode.Close(Words(near.Field, near.Left), Words(near.Field, near.Right), near.Distance),
        Published published => new SearchNode.Published(published.IsAfter, published.Time),
        Holds { Field: QueryField.Lang } lang => new SearchNode.Language(LanguageTag.Primary(lang.Pattern.Text)),
        Holds { Field: QueryField.Source } source => new SearchNode.Source(source.Pattern.Text),
        Holds { Field: QueryField.Feed } feed => new SearchNode.Feed(feed.Pattern.Text),
        Holds { Field: QueryField.Text or QueryField.Title or QueryField.Body } holds => Words(holds.Field, holds.Pattern),
        _ => throw ApiException.BadRequest($"q: '{new Query(node)}' asks for a whole story, and a search asks for articles: leave it out, or make a watch of it"),
    };

    private static SearchNode.Words Words(QueryField field, WordPattern pattern) => new(pattern.Text, pattern.IsPrefix, field switch
    {
        QueryField.Title => "title",
        QueryField.Body => "body",
        QueryField.Text => null,
        _ => throw ApiException.BadRequest($"q: {field.ToString().ToLowerInvariant()}: asks for a whole story, and a search asks for articles"),
    });
}
