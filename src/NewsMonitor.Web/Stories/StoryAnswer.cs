using System.Text.Json.Serialization;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Analyst;

namespace NewsMonitor.Web.Stories;

/// <summary>A story with what it tells and its articles.</summary>
internal sealed record StoryAnswer : StoryListAnswer
{
    private StoryAnswer(StoryListAnswer row)
        : base(row)
    {
    }

    /// <summary>Where the headline comes from; null when no article's title serves.</summary>
    public string? HeadlineArticleId { get; private init; }

    /// <summary>Three to five sentences, each with its article.</summary>
    public required IReadOnlyList<SummaryAnswer> Summary { get; init; }

    /// <summary>True when all articles rest on one origin.</summary>
    public required bool RestsOnOneOrigin { get; init; }

    /// <summary>Where the reporting comes from.</summary>
    public required IReadOnlyList<OriginAnswer> Origins { get; init; }

    /// <summary>Who said what in which words; those that most articles print first.</summary>
    public required IReadOnlyList<StatementAnswer> Statements { get; init; }

    /// <summary>People, organisations and places.</summary>
    public required IReadOnlyList<NameAnswer> Names { get; init; }

    /// <summary>What the outlets differ on.</summary>
    public required IReadOnlyList<DisagreementAnswer> Disagreements { get; init; }

    /// <summary>What does not work in a language of the story.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>The declared outlets.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    /// <summary>The newest articles, up to 1,000.</summary>
    public required IReadOnlyList<StoryArticleAnswer> Articles { get; init; }

    /// <summary>What asks for older articles; absent when all are here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ArticlesNext { get; init; }

    /// <summary>What analysts did to the story, newest first, at most 50; <c>GET /actions?story=</c> has all.</summary>
    public IReadOnlyList<ActionAnswer> Actions { get; init; } = [];

    /// <summary>The newest update that is in here: what to give as <c>since</c> to ask what is new after it.</summary>
    public required string Cursor { get; init; }

    public static StoryAnswer Of(StoryHead h, StoryTold told, Page<StoryArticle> articles, Cursor cursor, DateTimeOffset now) => new(StoryListAnswer.Of(h, now))
    {
        HeadlineArticleId = h.HeadlineArticle?.Value,
        Summary = [.. told.Summary.Select(SummaryAnswer.Of)],
        RestsOnOneOrigin = told.RestsOnOneOrigin,
        Origins = [.. told.Origins.Select(OriginAnswer.Of)],
        Statements = [.. told.Statements.Select(StatementAnswer.Of)],
        Names = [.. told.Names.Select(NameAnswer.Of)],
        Disagreements = [.. told.Disagreements.Select(DisagreementAnswer.Of)],
        Limits = told.Limits,
        Sources = [.. h.Sources.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => new SourceAnswer(s.Key, s.Value))],
        Articles = [.. articles.Items.Select(StoryArticleAnswer.Of)],
        ArticlesNext = articles.Next,
        Cursor = cursor.ToString(),
    };
}

/// <summary>A declared outlet, and how many articles it has in the story.</summary>
internal sealed record SourceAnswer(string Name, int ArticleCount);
