using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Writes stories through the store's own ports, as the pipeline would.</summary>
public sealed class StoryWriter(IServiceProvider services)
{
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");
    private long _position;

    /// <summary>When the stories of tests happen.</summary>
    public static DateTimeOffset Start { get; } = new(2024, 12, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A story with one article.</summary>
    public async Task<StoryHead> Story(string title, string body = "A body.", string? source = null, string? url = null, Decision? decision = null, DateTimeOffset? at = null)
    {
        var story = StoryId.Founded(English, _position + 1);
        return await Add(new StoryHead { Id = story, Partition = English }, title, body, source, url, decision, at);
    }

    /// <summary>One more article in a story.</summary>
    public async Task<StoryHead> Add(StoryHead head, string title, string body = "A body.", string? source = null, string? url = null, Decision? decision = null, DateTimeOffset? at = null)
    {
        var article = Article(title, body, source, url);
        var receipts = await Part<IArticleLog>().Append(WorkspaceKey.Main, [article], default);
        await Decide(head.Id, receipts[0].Id, decision ?? new Decision { Probability = 0.9, Outcome = "joined", Why = "joined with 0.90: shares names Rutte" });
        var next = head with
        {
            Version = head.Version + 1,
            Headline = head.Version == 0 ? title : head.Headline,
            HeadlineSource = head.Version == 0 ? source : head.HeadlineSource,
            ArticleCount = head.ArticleCount + 1,
            Languages = new Dictionary<string, int>(StringComparer.Ordinal) { ["en"] = head.ArticleCount + 1 },
            Sources = source is null ? head.Sources : new Dictionary<string, int>(head.Sources, StringComparer.Ordinal) { [source] = head.Sources.GetValueOrDefault(source) + 1 },
            FirstPublishedAt = head.FirstPublishedAt ?? article.EffectiveAt,
            LastPublishedAt = article.EffectiveAt,
            UpdatedAt = at ?? Start.AddSeconds(_position),
        };
        StoryChange[] changes = head.Version == 0
            ? [new StoryChange(StoryChangeKind.Created), new StoryChange(StoryChangeKind.ArticlesAdded, [article.Id])]
            : [new StoryChange(StoryChangeKind.ArticlesAdded, [article.Id])];
        await Commit(next, changes, [article]);
        return next;
    }

    /// <summary>A story of one article that tells what is given.</summary>
    public async Task<StoryHead> Told(StoryTold told, string url)
    {
        var head = await Story("Bridge reopens", url: url);
        var article = ArticleId.FromUrl(url);
        var next = head with { Version = 2, OriginCount = told.OriginCount, HeadlineArticle = article };
        await Commit(
            next,
            [new StoryChange(StoryChangeKind.ArticleUpdated, [article])],
            [],
            new ToldChange { Told = told, Statements = told.Statements, Origins = told.Origins },
            [new ArticleTold(article, [new NewsItem(NewsItem.Number, "9 killed", article)], "joined: 1 shared statement", "considered story x at 0.10")]);
        return next;
    }

    /// <summary>A version in which nothing came: only the phase changed.</summary>
    public async Task<StoryHead> Calm(StoryHead head)
    {
        var next = head with { Version = head.Version + 1, UpdatedAt = head.UpdatedAt.AddDays(2) };
        await Commit(next, [new StoryChange(StoryChangeKind.PhaseChanged, Text: "asleep")], []);
        return next;
    }

    /// <summary>Ends a story in another.</summary>
    public Task Merge(StoryHead ended, StoryHead into) =>
        Commit(ended with { Version = ended.Version + 1, ArticleCount = 0, MergedInto = into.Id }, [new StoryChange(StoryChangeKind.MergedInto, StoryId: into.Id)], []);

    private Article Article(string title, string body, string? source, string? url)
    {
        var hash = Model.StableHash.Id("text", title, body);
        return new Article
        {
            Id = url is null ? ArticleId.FromText(hash) : ArticleId.FromUrl(url),
            Title = title,
            Body = body,
            Url = url,
            Source = source is null ? null : new Outlet(source),
            Language = "en",
            ReceivedAt = Start.AddSeconds(_position),
            EffectiveAt = Start.AddSeconds(_position),
            TextHash = hash,
        };
    }

    private async Task Decide(StoryId story, ArticleId article, Decision decision)
    {
        var from = _position++;
        (await Part<IPartitionStore>().Commit(
            new PartitionCommit
            {
                Partition = English,
                From = from,
                To = from + 1,
                Decisions = [new RecordedDecision { Article = article, Position = from + 1, Decided = story, Story = story, Decision = decision, Vector = new byte[] { 1 } }],
                Facts = [new StoryFact { StoryId = story, Number = 0, Kind = StoryFactKind.Add, Articles = [article], Position = from + 1 }],
            },
            default)).ShouldBeTrueOrThrow();
    }

    private async Task Commit(StoryHead head, IReadOnlyList<StoryChange> changes, IReadOnlyList<Article> added, ToldChange? told = null, IReadOnlyList<ArticleTold>? articles = null)
    {
        var ring = Part<UpdateRing>();
        var before = ring.Latest;
        var update = new StoryUpdate { Workspace = WorkspaceKey.Main, StoryId = head.Id, Version = head.Version, At = head.UpdatedAt, Changes = changes, Headline = head.Headline, ArticleCount = head.ArticleCount };
        (await Part<IStoryStore>().Commit(new StoryCommit { Head = head, Update = update, Added = added, Told = told, Articles = articles ?? [] }, default)).ShouldBeTrueOrThrow();
        await ring.WaitBeyond(before, TimeSpan.FromSeconds(30), default);
    }

    private T Part<T>()
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>Says that the store refused what a test wrote.</summary>
internal static class Refusal
{
    public static void ShouldBeTrueOrThrow(this bool taken)
    {
        if (!taken)
        {
            throw new InvalidOperationException("The store refused what the test wrote: another version or position stands there.");
        }
    }
}
