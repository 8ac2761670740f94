using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Grains.Intake;
using NewsMonitor.Grains.Partitions;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>Commands and articles in any order, with restarts between them: whatever happens, the engine is sound and the store, the engine and a restarted engine agree on who is where.</summary>
public sealed class CommandRandomTests : IDisposable
{
    private const int Turns = 60;
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly List<string> _actions = [];

    public CommandRandomTests()
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(TimeProvider.System);
        services.AddOptions<StoreOptions>().Configure(o => o.Directory = _folder.Path);
        _services = services.AddEmbeddedStore().BuildServiceProvider();
    }

    private IPartitionStore Store => _services.GetRequiredService<IPartitionStore>();

    private IActions Actions => _services.GetRequiredService<IActions>();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Store_and_engine_agree_whatever_analysts_and_articles_do(int seed)
    {
        var chance = new Random(seed);
        var news = new Queue<Article>(Made(seed));
        var partition = await Load();
        for (var turn = 0; turn < Turns; turn++)
        {
            await Append(news, chance.Next(0, 5));
            for (var commands = chance.Next(0, 3); commands > 0; commands--)
            {
                await Command(chance);
            }

            while ((await partition.Step(default)).Kind == AdvanceKind.Committed)
            {
            }

            partition = chance.Next(6) == 0 ? await Load() : partition;
            await Agree(partition);
        }

        await Agree(await Load());
        _actions.Count.ShouldBeGreaterThan(Turns / 2);
        (await Outcomes()).Count(o => o.Refused is null).ShouldBeGreaterThan(_actions.Count / 4);
        (await Outcomes()).ShouldAllBe(o => o.Refused == null || !o.Refused.Contains("the clusterer failed"));
    }

    private async Task Agree(Partition partition)
    {
        partition.Check().ShouldBeEmpty();
        var decisions = await Store.Decisions(English, 0, long.MaxValue, default);
        foreach (var decision in decisions.Where(d => !_gone.Contains(d.Article)))
        {
            partition.StoryOf(decision.Position).ShouldBe(decision.Story, $"article at {decision.Position}");
        }
    }

    private readonly HashSet<ArticleId> _gone = [];

    private async Task Command(Random chance)
    {
        var decisions = (await Store.Decisions(English, 0, long.MaxValue, default)).Where(d => !_gone.Contains(d.Article)).ToList();
        if (decisions.Count < 4)
        {
            return;
        }

        var (one, two) = (decisions[chance.Next(decisions.Count)], decisions[chance.Next(decisions.Count)]);
        var command = chance.Next(8) switch
        {
            0 => new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [one.Story.Value, two.Story.Value] },
            1 => new AnalystCommand { Kind = AnalystCommandKind.Split, Stories = [one.Story.Value], Articles = [.. decisions.Where(d => d.Story == one.Story && chance.Next(2) == 0).Select(d => d.Article.Value).DefaultIfEmpty(one.Article.Value)] },
            2 => new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [one.Article.Value], Stories = [two.Story.Value] },
            3 => new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [one.Article.Value] },
            4 => new AnalystCommand { Kind = AnalystCommandKind.Apart, Stories = [one.Story.Value, two.Story.Value] },
            5 => new AnalystCommand { Kind = AnalystCommandKind.Headline, Stories = [one.Story.Value], Text = "by hand" },
            6 when _actions.Count > 0 => new AnalystCommand { Kind = AnalystCommandKind.Undo, Undoes = _actions[chance.Next(_actions.Count)], Positions = 3 },
            _ => new AnalystCommand { Kind = AnalystCommandKind.Place, Articles = [one.Article.Value, two.Article.Value, decisions[chance.Next(decisions.Count)].Article.Value] },
        };
        _actions.Add((await Actions.Append(new NewAction { Workspace = WorkspaceKey.Main, Partition = English, Command = command, By = $"analyst {chance.Next(2)}", At = Start }, default)).Id);
    }

    private async Task<IReadOnlyList<ActionOutcome>> Outcomes()
    {
        var found = new List<ActionOutcome>();
        foreach (var id in _actions)
        {
            found.Add((await Actions.Find(id, default))!.Outcome.ShouldNotBeNull());
        }

        return found;
    }

    private async Task Append(Queue<Article> news, int count) =>
        await _services.GetRequiredService<IArticleLog>().Append(WorkspaceKey.Main, [.. Enumerable.Range(0, Math.Min(count, news.Count)).Select(_ => news.Dequeue())], default);

    private Task<Partition> Load() => Partition.Load(
        English,
        new EngineFactory(),
        _services.GetRequiredService<IArticleLog>(),
        Store,
        Actions,
        PartsWorld.Choice(1),
        new PartitionOptions { BatchSize = 7, SnapshotEvery = 25 },
        new PipelineTelemetry(_services.GetRequiredService<IMeterFactory>()),
        TimeProvider.System,
        NullLogger.Instance,
        default);

    /// <summary>Every fifth text comes twice, so that copies are moved and split too.</summary>
    private static IEnumerable<Article> Made(int seed)
    {
        var maker = new ArticleMaker();
        foreach (var (a, i) in new MadeUpNews(seed, Start).Articles(Turns * 3, 10).Select((a, i) => (a, i)))
        {
            foreach (var id in i % 5 == 0 ? [a.Id, $"{a.Id}-copy"] : new[] { a.Id })
            {
                yield return maker.Make(new Document { Id = id, Title = a.Title, Body = a.Body, PublishedAt = a.PublishedAt, Language = "en" }, "test", null, a.PublishedAt, new IntakeOptions()).Article! with { Language = "en" };
            }
        }
    }
}
