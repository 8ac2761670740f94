using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>A story as a row of a list.</summary>
internal record StoryListAnswer(
    string Id,
    string Headline,
    string? HeadlineSource,
    string Lead,
    int ArticleCount,
    int SourceCount,
    int OriginCount,
    IReadOnlyList<string> Languages,
    DateTimeOffset? FirstPublishedAt,
    DateTimeOffset? LastPublishedAt,
    DateTimeOffset UpdatedAt,
    int Version,
    string Phase,
    double Momentum)
{
    /// <summary>A row; the momentum counts each article half after six hours.</summary>
    public static StoryListAnswer Of(StoryHead h, DateTimeOffset now) => new(
        h.Id.Value,
        h.Headline,
        h.HeadlineSource,
        h.Lead,
        h.ArticleCount,
        h.Sources.Count,
        h.OriginCount,
        [.. h.Languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key)],
        h.FirstPublishedAt,
        h.LastPublishedAt,
        h.UpdatedAt,
        h.Version,
        h.Pace.Phase.ToString().ToLowerInvariant(),
        Math.Round(h.Pace.MomentumAt(now), 2));
}
