using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Stories;

/// <summary>What is new in a story since a cursor.</summary>
/// <param name="From">The cursor that this begins after; another than was asked for when there is a gap.</param>
/// <param name="To">The cursor to ask with next time.</param>
/// <param name="News">What articles brought that the story had not had.</param>
/// <param name="NewsOmitted">How much more there is; absent when all is here.</param>
/// <param name="Articles">The articles that came or changed, newest first, up to 500.</param>
/// <param name="Removed">The ids of articles that left; absent when none did.</param>
/// <param name="Gap">True when the cursor asked with is of another life of the log: this is all that the story has had. Absent otherwise.</param>
internal sealed record DeltaAnswer(
    string From,
    string To,
    IReadOnlyList<NewsAnswer> News,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int NewsOmitted,
    IReadOnlyList<StoryArticleAnswer> Articles,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Removed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Gap)
{
    public static DeltaAnswer Of(Cursor begin, StoryNews news, IReadOnlyList<StoryArticle> articles, bool gap) => new(
        begin.ToString(),
        (begin with { Sequence = news.Latest }).ToString(),
        [.. news.News.Select(NewsAnswer.Of)],
        news.Omitted,
        [.. articles.Select(StoryArticleAnswer.Of)],
        news.Removed.Count == 0 ? null : [.. news.Removed.Select(a => a.Value)],
        gap);
}
