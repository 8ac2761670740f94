using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Stories;

/// <summary>A story as a row of a list.</summary>
internal record StoryListAnswer(
    string Id,
    string Headline,
    string? HeadlineSource,
    string Lead,
    int ArticleCount,
    int SourceCount,
    IReadOnlyList<string> Languages,
    DateTimeOffset? FirstPublishedAt,
    DateTimeOffset? LastPublishedAt,
    DateTimeOffset UpdatedAt,
    int Version)
{
    public static StoryListAnswer Of(StoryHead h) => new(
        h.Id.Value,
        h.Headline,
        h.HeadlineSource,
        h.Lead,
        h.ArticleCount,
        h.Sources.Count,
        LanguagesOf(h),
        h.FirstPublishedAt,
        h.LastPublishedAt,
        h.UpdatedAt,
        h.Version);

    protected static IReadOnlyList<string> LanguagesOf(StoryHead head) =>
        [.. head.Languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key)];
}

/// <summary>A story with its articles.</summary>
internal sealed record StoryAnswer(
    string Id,
    string Headline,
    string? HeadlineSource,
    string Lead,
    int ArticleCount,
    int SourceCount,
    IReadOnlyList<string> Languages,
    DateTimeOffset? FirstPublishedAt,
    DateTimeOffset? LastPublishedAt,
    DateTimeOffset UpdatedAt,
    int Version,
    IReadOnlyList<SourceAnswer> Sources,
    IReadOnlyList<StoryArticleAnswer> Articles,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ArticlesNext)
    : StoryListAnswer(Id, Headline, HeadlineSource, Lead, ArticleCount, SourceCount, Languages, FirstPublishedAt, LastPublishedAt, UpdatedAt, Version)
{
    public static StoryAnswer Of(StoryHead h, Page<StoryArticle> articles) => new(
        h.Id.Value,
        h.Headline,
        h.HeadlineSource,
        h.Lead,
        h.ArticleCount,
        h.Sources.Count,
        LanguagesOf(h),
        h.FirstPublishedAt,
        h.LastPublishedAt,
        h.UpdatedAt,
        h.Version,
        [.. h.Sources.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => new SourceAnswer(s.Key, s.Value))],
        [.. articles.Items.Select(StoryArticleAnswer.Of)],
        articles.Next);
}

/// <summary>A declared outlet, and how many articles it has in the story.</summary>
internal sealed record SourceAnswer(string Name, int ArticleCount);

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
    DecisionAnswer? Decision)
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
        DecisionAnswer.Of(a.Decision));
}
