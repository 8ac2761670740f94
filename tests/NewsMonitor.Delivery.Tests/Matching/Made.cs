using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Delivery.Tests.Matching;

/// <summary>Stories and articles for the tests of matching.</summary>
internal static class Made
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public static MatchArticle Article(string title, string body = "", string language = "en", string? source = null, string? feed = null, int minutes = 0) =>
        new(new ArticleId(title + body), language, title, body, source, feed, Start.AddMinutes(minutes));

    public static MatchStory Story(IReadOnlyList<MatchArticle> articles, params MatchFacet[] facets) => new()
    {
        Id = new StoryId("main.en.1"),
        Articles = articles.Count,
        Outlets = articles.Select(article => article.Source).OfType<string>().Distinct().Count(),
        Origins = articles.Count > 2 ? 2 : 1,
        Momentum = articles.Count / 2.0,
        Phase = articles.Count < 2 ? "new" : "growing",
        At = Start.AddHours(1),
        FirstAt = articles.Count == 0 ? Start : articles.Min(article => article.At),
        LastAt = articles.Count == 0 ? Start : articles.Max(article => article.At),
        Facets = facets,
    };

    public static Query Query(string text)
    {
        var parse = NewsMonitor.Delivery.Queries.Query.Parse(text);
        return parse.Query.ShouldNotBeNull(parse.Fault?.ToString());
    }
}
