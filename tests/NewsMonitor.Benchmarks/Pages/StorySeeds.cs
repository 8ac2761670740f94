using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>Fills a store with stories of one article each, through the store's own ports, so that a page over many stories can be measured.</summary>
internal static class StorySeeds
{
    private const int AtOnce = 500;

    public static async Task Fill(string folder, int count)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddEmbeddedStore();
        services.AddOptions<StoreOptions>().Configure(store => store.Directory = folder);
        await using var provider = services.BuildServiceProvider();
        var (log, stories) = (provider.GetRequiredService<IArticleLog>(), provider.GetRequiredService<IStoryStore>());
        var partition = PartitionKey.Of(WorkspaceKey.Main, "zz");
        var from = DateTimeOffset.UtcNow.AddSeconds(-count);
        var number = 0;
        foreach (var chunk in new MadeUpNews(7, from).Articles(count, count).Chunk(AtOnce))
        {
            var articles = chunk.Select(a => Article(a, "zz")).ToList();
            await log.Append(WorkspaceKey.Main, articles, CancellationToken.None);
            await Task.WhenAll(articles.Select(a => stories.Commit(Commit(a, partition, ++number), CancellationToken.None)));
        }
    }

    private static Article Article(MadeUpArticle a, string language)
    {
        var hash = StableHash.Id(a.Title, a.Body, a.Id);
        return new()
        {
            Id = new ArticleId(string.Create(CultureInfo.InvariantCulture, $"seeded-{a.Id}")),
            Title = a.Title,
            Body = $"{a.Title}, {a.Id}.",
            Language = language,
            Source = new Outlet(a.Source),
            PublishedAt = a.PublishedAt,
            ReceivedAt = a.PublishedAt,
            EffectiveAt = a.PublishedAt,
            TextHash = hash,
        };
    }

    private static StoryCommit Commit(Article a, PartitionKey partition, int number)
    {
        var id = StoryId.Founded(partition, number);
        var head = new StoryHead
        {
            Id = id,
            Partition = partition,
            Version = 1,
            AppliedFact = 1,
            Headline = a.Title,
            HeadlineArticle = a.Id,
            HeadlineSource = a.Source!.Name,
            ArticleCount = 1,
            Sources = new Dictionary<string, int>(StringComparer.Ordinal) { [a.Source.Name] = 1 },
            Languages = new Dictionary<string, int>(StringComparer.Ordinal) { [a.Language] = 1 },
            FirstPublishedAt = a.EffectiveAt,
            LastPublishedAt = a.EffectiveAt,
            UpdatedAt = a.EffectiveAt,
            Pace = StoryPace.None.Add(a.EffectiveAt) with { ArrivedAt = a.EffectiveAt, Phase = StoryPhase.Steady, Until = a.EffectiveAt.AddDays(3) },
        };
        var update = new StoryUpdate
        {
            Workspace = WorkspaceKey.Main,
            StoryId = id,
            Version = 1,
            At = a.EffectiveAt,
            Changes = [new StoryChange(StoryChangeKind.Created), new StoryChange(StoryChangeKind.ArticlesAdded, [a.Id])],
            Headline = a.Title,
            ArticleCount = 1,
        };
        return new StoryCommit { Head = head, Update = update, Memory = "{}", Added = [a] };
    }
}
