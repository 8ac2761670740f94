using NewsMonitor.Model;

namespace NewsMonitor.Storage.Tests;

/// <summary>Nouns as tests need them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");

    public static Article Article(string id, string text = "", string title = "Bridge opens", string language = "en", int minute = 0, string? source = null) => new()
    {
        Id = new ArticleId(id),
        Title = title,
        Body = text.Length == 0 ? $"The bridge opened, says {id}." : text,
        Language = language,
        Source = source is null ? null : new Outlet(source),
        ReceivedAt = Noon.AddMinutes(minute),
        EffectiveAt = Noon.AddMinutes(minute),
        TextHash = StableHash.Id(title, text.Length == 0 ? id : text),
    };

    public static RecordedDecision Decision(string article, long position, long founder, params (long From, long Into)[] merges) => new()
    {
        Article = new ArticleId(article),
        Position = position,
        Decided = Story(founder),
        Story = Story(founder),
        Decision = new Decision { Probability = 0.9, Evidence = [new Evidence("term", "bridge", 0.5)], RunnerUp = new RunnerUp(Story(99), 0.1), Outcome = "joined", Engine = "e", Why = "joined" },
        Merges = [.. merges.Select(m => new StoryMergeRecord(Story(m.From), Story(m.Into)))],
        Vector = new byte[] { 1, 2, 3 },
    };

    public static readonly StoryTold Told = new()
    {
        Summary = [new("The bridge opened.", new("a"), 0, 18)],
        OriginCount = 2,
        Origins = [new("Financial Times", [new(new("a"), OriginEdge.Stated, "told the Financial Times"), new(new("b"), OriginEdge.Inferred, "shares 2")], 2), new("AFP", [], 1)],
        RestsOnOneOrigin = true,
        Statements =
        [
            new("0", "Anna Berg", 2, new("a"), [new(new("a"), "Never again", 3, 14, [new("Never", MarkedWord.Same), new("again", MarkedWord.Changed)]), new(new("b"), "Never", 5, 10, [new("Never", MarkedWord.Same), new("again", MarkedWord.Missing), new("-", MarkedWord.Added)])]),
            new("1", null, 1, new("b"), [new(new("b"), "Enough", 40, 46, [new("Enough", MarkedWord.Same)])]),
        ],
        Names = [new("Anna Berg", "person", ["Berg"], 2)],
        Disagreements = [new("killed", [new("9", [new("a")], Noon), new("12", [new("b")], default)])],
        Limits = ["zh: names are not found."],
    };

    public static ArticleTold ArticleTold(string id, params string[] sentences) =>
        new(new(id), [.. sentences.Select(s => new NewsItem(NewsItem.Sentence, s, new(id)))], $"why {id}", $"apart {id}");

    public static StoryId Story(long founder) => StoryId.Founded(English, founder);

    public static StoryFact Fact(long founder, StoryFactKind kind, long position, long? other = null, params string[] articles) => new()
    {
        StoryId = Story(founder),
        Number = 0,
        Kind = kind,
        Articles = [.. articles.Select(a => new ArticleId(a))],
        Other = other is { } o ? Story(o) : null,
        Position = position,
    };

    public static StoryCommit Version(long founder, int version, int articles, params Article[] added) => new()
    {
        Head = new StoryHead
        {
            Id = Story(founder),
            Partition = English,
            Version = version,
            AppliedFact = version,
            Headline = $"Headline {version}",
            ArticleCount = articles,
            Languages = new Dictionary<string, int> { ["en"] = articles },
            Sources = new Dictionary<string, int> { ["Post"] = articles },
            UpdatedAt = Noon.AddMinutes(version),
        },
        Update = new StoryUpdate
        {
            Workspace = WorkspaceKey.Main,
            StoryId = Story(founder),
            Version = version,
            At = Noon.AddMinutes(version),
            Changes = [new StoryChange(StoryChangeKind.ArticlesAdded, [.. added.Select(a => a.Id)])],
            Headline = $"Headline {version}",
            ArticleCount = articles,
        },
        Memory = "{}",
        Added = added,
    };
}
