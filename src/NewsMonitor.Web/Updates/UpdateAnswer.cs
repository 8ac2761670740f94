using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Updates;

/// <summary>A story update as subscribers get it.</summary>
internal sealed record UpdateAnswer(
    string Cursor,
    string StoryId,
    int Version,
    DateTimeOffset At,
    IReadOnlyList<ChangeAnswer> Changes,
    string Headline,
    int ArticleCount)
{
    public static UpdateAnswer Of(StoryUpdate u) => new(
        u.Cursor.ToString(),
        u.StoryId.Value,
        u.Version,
        u.At,
        [.. u.Changes.Select(ChangeAnswer.Of)],
        u.Headline,
        u.ArticleCount);
}

/// <summary>One thing that an update tells.</summary>
internal sealed record ChangeAnswer(
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? ArticleIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StoryId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NewsAnswer>? News,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StatementId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Speaker,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? About,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Was,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Omitted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By)
{
    public static ChangeAnswer Of(StoryChange c) => new(
        c.Kind,
        c.ArticleIds?.Select(a => a.Value).ToList(),
        c.StoryId?.Value,
        c.Text,
        c.News?.Select(NewsAnswer.Of).ToList(),
        c.StatementId,
        c.Kind == StoryChangeKind.StatementAdded ? c.About : null,
        c.Kind == StoryChangeKind.StatementAdded ? null : c.About,
        c.Was,
        c.Omitted,
        c.By);
}
