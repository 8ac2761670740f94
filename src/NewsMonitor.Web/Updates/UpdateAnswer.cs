using System.Text.Json.Serialization;
using NewsMonitor.Model;

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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null)
{
    public static ChangeAnswer Of(StoryChange c) => new(c.Kind, c.ArticleIds?.Select(a => a.Value).ToList(), c.StoryId?.Value, c.Text, c.By);
}
