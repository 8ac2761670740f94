using System.Text.Json.Serialization;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Stories;

/// <summary>An article as its story lists it.</summary>
internal sealed record StoryArticleAnswer(
    string Id,
    string Title,
    string? Source,
    string? Url,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ReceivedAt,
    string Language,
    string? CopyOf,
    string? StoryId,
    DecisionAnswer? Decision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NewsAnswer>? News)
{
    public static StoryArticleAnswer Of(StoryArticle a) => new(
        a.Article.Id.Value,
        a.Article.Title,
        a.Article.Source?.Name,
        a.Article.Url,
        a.Article.PublishedAt,
        a.Article.ReceivedAt,
        a.Article.Language,
        a.Article.CopyOf?.Value,
        a.Decision?.Story.Value,
        DecisionAnswer.Of(a.Decision, a.Told),
        a.Told?.News.Select(NewsAnswer.Of).ToList());
}
