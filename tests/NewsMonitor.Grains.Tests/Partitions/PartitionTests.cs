using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Clustering;
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

/// <summary>A partition without its grain, on a real store.</summary>
public sealed class PartitionTests : IDisposable
{
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly PartitionOptions _options = new() { BatchSize = 16, SnapshotEvery = 40 };

    public PartitionTests()
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(TimeProvider.System);
        services.AddOptions<StoreOptions>().Configure(o => o.Directory = _folder.Path);
        _services = services.AddEmbeddedStore().BuildServiceProvider();
    }

    private IPartitionStore Store => _services.GetRequiredService<IPartitionStore>();

    private IArticleLog Log => _services.GetRequiredService<IArticleLog>();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Second_activation_commits_nothing()
    {
        await Append(30);
        var first = await Load();
        var second = await Load();

        (await first.Step(default)).Kind.ShouldBe(AdvanceKind.Committed);
        var before = await Store.Decisions(English, 0, 100, default);

        (await second.Step(default)).Kind.ShouldBe(AdvanceKind.Lost);
        (await Store.Decisions(English, 0, 100, default)).Select(d => (d.Position, d.Decided)).ShouldBe(before.Select(d => (d.Position, d.Decided)));
        (await Store.Head(English, default)).Done.ShouldBe(16);
    }

    [Fact]
    public async Task Restarts_and_batch_sizes_change_no_decision()
    {
        await Append(150);
        var whole = await Load();
        while ((await whole.Step(default)).Kind == AdvanceKind.Committed)
        {
        }

        var expected = (await Store.Decisions(English, 0, 1000, default)).Select(d => (d.Position, d.Decided.Value, d.Merges.Count)).ToList();
        expected.Count.ShouldBe(150);

        using var again = new PartitionTests();
        await again.Append(150);
        for (var batch = 1; ; batch += 7)
        {
            again._options.BatchSize = batch;
            if ((await (await again.Load()).Step(default)).Kind != AdvanceKind.Committed)
            {
                break;
            }
        }

        (await again.Store.Decisions(English, 0, 1000, default)).Select(d => (d.Position, d.Decided.Value, d.Merges.Count)).ShouldBe(expected);
    }

    [Fact]
    public async Task Article_that_breaks_the_engine_goes_to_quarantine_and_the_others_go_on()
    {
        await Append(20);
        var partition = await Load(new BreakingEngines(position: 7));

        (await partition.Step(default)).Kind.ShouldBe(AdvanceKind.Again);
        while ((await partition.Step(default)).Kind == AdvanceKind.Committed)
        {
        }

        (await Store.Head(English, default)).Done.ShouldBe(20);
        (await Store.Decisions(English, 0, 100, default)).Select(d => d.Position).ShouldBe(Enumerable.Range(1, 20).Select(p => (long)p).Where(p => p != 7));
        var item = (await _services.GetRequiredService<IQuarantine>().Waiting(WorkspaceKey.Main, null, 10, default)).ShouldHaveSingleItem();
        item.Stage.ShouldBe("cluster");
        item.Document!.Body.ShouldNotBeEmpty();
        (await (await Load()).Step(default)).Kind.ShouldBe(AdvanceKind.Nothing);
    }

    [Fact]
    public async Task Snapshot_that_is_asked_for_lets_a_restart_do_without_the_texts_before_it()
    {
        await Append(30);
        var partition = await Load();
        while ((await partition.Step(default)).Kind == AdvanceKind.Committed)
        {
        }

        (await Store.Snapshot(English, default)).ShouldBeNull();
        await partition.Keep(default);
        await partition.Keep(default);
        var retention = _services.GetRequiredService<IRetention>();
        var texts = (await Log.Read(English, 0, 100, default)).Select(e => new OldText(WorkspaceKey.Main, 0, e.Article!, null)).ToList();
        (await retention.RemoveTexts(texts, Start, default)).ShouldBe(30);
        var again = await Load();

        (await Store.Snapshot(English, default))!.Position.ShouldBe(30);
        again.Done.ShouldBe(30);
        again.Check().ShouldBeEmpty();
        Enumerable.Range(1, 30).Select(p => again.StoryOf(p)).ShouldBe(Enumerable.Range(1, 30).Select(p => partition.StoryOf(p)));
    }

    [Fact]
    public async Task Snapshot_that_is_too_long_is_left_out_and_the_log_goes_on()
    {
        await Append(150);
        var partition = await Load(new EnginesOfShortStates());
        while ((await partition.Step(default)).Kind == AdvanceKind.Committed)
        {
        }

        (await Store.Snapshot(English, default)).ShouldBeNull();
        partition.Done.ShouldBe(150);
        var again = await Load(new EnginesOfShortStates());
        Enumerable.Range(1, 150).Select(p => again.StoryOf(p)).ShouldBe(Enumerable.Range(1, 150).Select(p => partition.StoryOf(p)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    public async Task Restart_with_lower_bounds_goes_on_and_changes_nothing_that_was_decided(int awake, int stories)
    {
        await Append(150);
        var wide = await Load();
        while (wide.Done < 80)
        {
            await wide.Step(default);
        }

        var decided = (await Store.Decisions(English, 0, 1000, default)).Select(d => (d.Position, d.Decided.Value, d.Merges.Count)).ToList();
        (await Store.Snapshot(English, default))!.Position.ShouldBeLessThan(wide.Done, "decisions after the snapshot are applied again");
        var narrow = await Load(new EngineFactory(Options.Create(new EngineBounds { MaxAwake = awake, MaxStories = stories })));

        narrow.Done.ShouldBe(wide.Done);
        narrow.Check().ShouldBeEmpty();
        while ((await narrow.Step(default)).Kind == AdvanceKind.Committed)
        {
            narrow.Check().ShouldBeEmpty();
        }

        var all = (await Store.Decisions(English, 0, 1000, default)).Select(d => (d.Position, d.Decided.Value, d.Merges.Count)).ToList();
        all.Count.ShouldBe(150);
        all.Take(decided.Count).ShouldBe(decided);
    }

    [Fact]
    public async Task What_is_not_committed_is_in_no_snapshot()
    {
        await Append(30);
        var first = await Load();
        var second = await Load();
        await first.Step(default);
        (await second.Step(default)).Kind.ShouldBe(AdvanceKind.Lost);

        await second.Keep(default);
        (await Store.Snapshot(English, default)).ShouldBeNull();

        await first.Keep(default);
        (await Store.Snapshot(English, default))!.Position.ShouldBe(16);
    }

    private Task<Partition> Load(EngineFactory? engines = null) => Partition.Load(
        English, engines ?? new EngineFactory(), Log, Store, _services.GetRequiredService<IActions>(), PartsWorld.Choice(1), _options, new PipelineTelemetry(_services.GetRequiredService<IMeterFactory>()), TimeProvider.System, NullLogger.Instance, default);

    private async Task Append(int count)
    {
        var maker = new ArticleMaker();
        var articles = new MadeUpNews(21, Start).Articles(count, 12)
            .Select(a => maker.Make(new Document { Id = a.Id, Title = a.Title, Body = a.Body, PublishedAt = a.PublishedAt, Language = "en" }, "test", null, a.PublishedAt, new IntakeOptions()).Article! with { Language = "en" });
        await Log.Append(WorkspaceKey.Main, [.. articles], default);
    }

    /// <summary>Makes engines whose state is soon too long for the store.</summary>
    private sealed class EnginesOfShortStates : EngineFactory
    {
        public override int LongestState => 100;
    }

    /// <summary>Fails on one article, as a bug of the engine would.</summary>
    private sealed class BreakingEngines(long position) : EngineFactory
    {
        public override ClusterArticle Read(PartitionKey partition, LogEntry entry) =>
            entry.Position == position ? throw new InvalidOperationException("an article from hell") : base.Read(partition, entry);
    }
}
