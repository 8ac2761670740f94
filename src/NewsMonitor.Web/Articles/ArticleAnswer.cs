using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Articles;

/// <summary>An article, whole.</summary>
internal sealed record ArticleAnswer(
    string Id,
    string Title,
    string Body,
    string? Source,
    string? SourceUrl,
    string? Url,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset EffectiveAt,
    string Language,
    IReadOnlyList<string> Authors,
    string? Feed,
    string? CopyOf,
    IReadOnlyList<ProvenanceAnswer> Provenance,
    int Version,
    string? StoryId,
    DecisionAnswer? Decision,
    IReadOnlyList<VersionAnswer> Versions)
{
    public static ArticleAnswer Of(Article a, IReadOnlyList<ArticleVersion> versions, RecordedDecision? decision) => new(
        a.Id.Value,
        a.Title,
        a.Body,
        a.Source?.Name,
        a.Source?.Url,
        a.Url,
        a.PublishedAt,
        a.ReceivedAt,
        a.EffectiveAt,
        a.Language,
        a.Authors,
        a.Feed,
        a.CopyOf?.Value,
        [.. a.Provenance.Select(ProvenanceAnswer.Of)],
        a.Version,
        decision?.Story.Value,
        DecisionAnswer.Of(decision),
        [.. versions.Select(v => new VersionAnswer(v.Version, v.Title, v.Body, v.PublishedAt, v.ReceivedAt, v.RemovedAt))]);
}

/// <summary>One text of an article; <c>body</c> is empty when it went to the archive, at <c>textRemovedAt</c>.</summary>
internal sealed record VersionAnswer(
    int Version,
    string Title,
    string Body,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ReceivedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? TextRemovedAt);

/// <summary>A trace of where the reporting comes from: rss-source, is-based-on, citation, link or slug.</summary>
internal sealed record ProvenanceAnswer(string Kind, string? Name, string? Url)
{
    public static ProvenanceAnswer Of(Provenance p) => new(
        p.Kind switch
        {
            ProvenanceKind.RssSource => "rss-source",
            ProvenanceKind.IsBasedOn => "is-based-on",
            ProvenanceKind.Citation => "citation",
            ProvenanceKind.Link => "link",
            _ => "slug",
        },
        p.Name,
        p.Url);
}
