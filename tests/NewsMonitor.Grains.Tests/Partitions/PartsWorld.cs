using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>English spread over parts, without grains, on a real store: the parts take their steps when they are told to.</summary>
internal sealed class PartsWorld : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly int _parts;
    private readonly Dictionary<int, Partition> _loaded = [];
    private readonly EngineFactory _engines = new();
    private readonly Dictionary<ArticleId, Article> _made = [];
    private readonly PartChoice _choice;

    public PartsWorld(int parts)
    {
        _parts = parts;
        _choice = Choice(parts, _engines);
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(TimeProvider.System).AddSingleton<IPartitionRule>(_choice);
        services.AddOptions<StoreOptions>().Configure(o => o.Directory = _folder.Path);
        _services = services.AddEmbeddedStore().BuildServiceProvider();
    }

    public IPartitionStore Store => _services.GetRequiredService<IPartitionStore>();

    public IArticleLog Log => _services.GetRequiredService<IArticleLog>();

    public IActions Actions => _services.GetRequiredService<IActions>();

    public IStoryStore Stories => _services.GetRequiredService<IStoryStore>();

    /// <summary>Says the part of an article where English has so many.</summary>
    public static PartChoice Choice(int parts, EngineFactory? engines = null)
    {
        var options = new PartitionOptions();
        options.Parts["en"] = parts;
        return new PartChoice(engines ?? new EngineFactory(), Options.Create(options));
    }

    /// <summary>The key of a part.</summary>
    public static PartitionKey Key(int part) => PartitionKey.Of(WorkspaceKey.Main, "en", part);

    /// <summary>Articles on made-up matters.</summary>
    public static IEnumerable<MadeUpArticle> News(int seed, int articles, int matters) => QuarrelNews.Articles(seed, Start, articles, matters);

    /// <summary>The same, where every fifth text comes twice.</summary>
    public static IEnumerable<Article> Made(int seed, int articles, int matters) =>
        News(seed, articles, matters).SelectMany((a, i) => i % 5 == 0 ? [Made(a, a.Id), Made(a, $"{a.Id}-copy")] : new[] { Made(a, a.Id) });

    /// <summary>A new version of an article that was made here.</summary>
    public Article Again(ArticleId id, int number) => _made[id] with { Title = $"{_made[id].Title}, {number}", TextHash = $"{id.Value}-{number}", Body = $"{_made[id].Body} Updated {number} times." };

    /// <summary>What was last said of each story that ended in another.</summary>
    public async Task<IReadOnlyList<StoryFact>> LastOfEnded()
    {
        var last = new List<StoryFact>();
        for (var part = 0; part < _parts; part++)
        {
            foreach (var story in (await Store.Decisions(Key(part), 0, long.MaxValue, default)).Select(d => d.Decided).Distinct())
            {
                var facts = await Stories.Facts(story, 0, 1000, default);
                last.AddRange(facts.Any(f => f.Kind == StoryFactKind.Retire) ? [facts[^1]] : []);
            }
        }

        return last;
    }

    public async Task Append(IEnumerable<Article> articles)
    {
        var batch = articles.ToList();
        batch.ForEach(a => _made[a.Id] = a);
        await Log.Append(WorkspaceKey.Main, batch, default);
    }

    /// <summary>A command in the log of a part.</summary>
    public async Task<string> Ask(int part, AnalystCommand command) =>
        (await Actions.Append(new NewAction { Workspace = WorkspaceKey.Main, Partition = Key(part), Command = command, By = "Anna", At = Start }, default)).Id;

    /// <summary>A part as it is loaded, or loaded now.</summary>
    public async Task<Partition> Part(int part) => _loaded.TryGetValue(part, out var loaded) ? loaded : _loaded[part] = await Load(part);

    /// <summary>A part starts again from the store.</summary>
    public void Restart(int part) => _loaded.Remove(part);

    /// <summary>One step of a part; one that lost its place starts again.</summary>
    public async Task<AdvanceKind> Step(int part)
    {
        var kind = (await (await Part(part)).Step(default)).Kind;
        if (kind == AdvanceKind.Lost)
        {
            Restart(part);
        }

        return kind;
    }

    /// <summary>All parts take steps in the order that chance wants, until there is nothing left to do.</summary>
    public async Task Settle(Random chance)
    {
        for (var idle = 0; idle < _parts;)
        {
            idle = 0;
            foreach (var part in Enumerable.Range(0, _parts).OrderBy(_ => chance.Next()))
            {
                idle += await Step(part) == AdvanceKind.Nothing ? 1 : 0;
            }
        }
    }

    /// <summary>The decisions that stand, of all parts.</summary>
    public async Task<List<RecordedDecision>> Decisions()
    {
        var all = new List<RecordedDecision>();
        for (var part = 0; part < _parts; part++)
        {
            all.AddRange((await Store.Decisions(Key(part), 0, long.MaxValue, default)).Where(d => d.Story.Partition == Key(part)));
        }

        // A decision that was left behind names a story of the part that it was left in.
        var standing = (await Store.Decisions(WorkspaceKey.Main, [.. all.Select(d => d.Article).Distinct()], default)).ToDictionary(d => d.Article);
        return [.. all.Where(d => standing[d.Article].Position == d.Position && standing[d.Article].Story == d.Story)];
    }

    public Task<Partition> Load(int part) => Partition.Load(
        Key(part),
        _engines,
        Log,
        Store,
        Actions,
        _choice,
        new PartitionOptions { BatchSize = 7, SnapshotEvery = 25 },
        new PipelineTelemetry(_services.GetRequiredService<IMeterFactory>()),
        TimeProvider.System,
        NullLogger.Instance,
        default);

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    private static Article Made(MadeUpArticle a, string id) =>
        new ArticleMaker().Make(new Document { Id = id, Title = a.Title, Body = a.Body, PublishedAt = a.PublishedAt, Language = "en" }, "test", null, a.PublishedAt, new IntakeOptions()).Article! with { Language = "en" };
}
