using System.IO.Compression;
using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Retention;

/// <summary>Texts and updates that go while the pipeline works.</summary>
public sealed class RetentionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task What_is_old_is_in_the_archive_once_and_stories_go_on()
    {
        await using var cluster = await PipelineCluster.Start(Settings());
        var news = new MadeUpNews(31, Start).Articles(60, 6).ToList();
        await cluster.Take(news[..40]);
        await cluster.Settled(40);

        await cluster.Grain<IRetentionGrain>(0).Start();
        await TextsGone(cluster, 40);
        await Eventually.Becomes(async () => await cluster.Port<IUpdateLog>().Oldest(default), oldest => oldest >= cluster.Port<IUpdateLog>().Latest - 1, "a log that begins at its end");
        await cluster.Take(news[40..]);
        await cluster.Settled(60);
        await TextsGone(cluster, 60);

        var texts = Archived("articles-*");
        texts.Select(t => t.GetProperty("title").GetString() + t.GetProperty("body").GetString()).ShouldBe(news.Select(a => a.Title + a.Body), ignoreOrder: true);
        texts.ShouldAllBe(t => t.GetProperty("storyId").GetString()!.StartsWith("main.en.", StringComparison.Ordinal));
        var updates = Archived("updates-*").Select(u => u.GetProperty("cursor").GetString()!).ToList();
        updates.ShouldBeUnique();
        Directory.GetFiles(_archive.Path, "*.part").ShouldBeEmpty();
        await Eventually.Becomes(
            () => Task.FromResult(cluster.Seen.All.Select(u => u.Cursor.Sequence).Distinct().LongCount()),
            seen => seen == cluster.Port<IUpdateLog>().Latest,
            "every update at the subscribers, also those that the log let go");
    }

    [Fact]
    public async Task Nothing_goes_while_nothing_is_set()
    {
        await using var cluster = await PipelineCluster.Start(("NewsMonitor:Retention:ArchiveFolder", _archive.Path), ("NewsMonitor:Retention:Every", "00:00:01"));
        await cluster.Take(new MadeUpNews(32, Start).Articles(10, 2));
        await cluster.Settled(10);

        await cluster.Grain<IRetentionGrain>(0).Start();
        await cluster.Grain<IRetentionGrain>(0).Start();

        (await Bodies(cluster)).ShouldAllBe(b => b.Length > 0);
        (await cluster.Port<IUpdateLog>().Oldest(default)).ShouldBe(0);
        Directory.GetFiles(_archive.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_removed_that_cannot_be_archived()
    {
        var file = _archive.Write("no-folder", "x");
        await using var cluster = await PipelineCluster.Start(Settings(Path.Combine(file, "below")));
        await cluster.Take(new MadeUpNews(33, Start).Articles(10, 2));
        await cluster.Settled(10);
        var round = cluster.Port<Grains.Retention.RetentionRound>();
        await Eventually.Becomes(() => cluster.Port<IRetention>().Held(DateTimeOffset.MaxValue, default), held => held.Count == 1, "texts that a snapshot would let go");

        await Eventually.Becomes(
            async () =>
            {
                try
                {
                    await round.Run(p => cluster.Grain<IClustererGrain>(p.Value).Keep(), default);
                    return false;
                }
                catch (IOException)
                {
                    return true;
                }
            },
            failed => failed,
            "a step that fails");

        (await Bodies(cluster)).ShouldAllBe(b => b.Length > 0);
    }

    private (string, string)[] Settings(string? folder = null) =>
    [
        ("NewsMonitor:Stories:PublishEvery", "00:00:00.02"),
        ("NewsMonitor:Retention:Articles", "00:00:01"),
        ("NewsMonitor:Retention:Updates", "00:00:01"),
        ("NewsMonitor:Retention:Every", "00:00:01"),
        ("NewsMonitor:Retention:Step", "7"),
        ("NewsMonitor:Retention:ArchiveFolder", folder ?? _archive.Path),
    ];

    private static async Task<List<string>> Bodies(PipelineCluster cluster) =>
        [.. (await cluster.Port<IArticleLog>().Read(PartitionKey.Of(WorkspaceKey.Main, "en"), 0, 500, default)).Where(e => e.Article is not null).Select(e => e.Article!.Body)];

    private static Task TextsGone(PipelineCluster cluster, int articles) =>
        Eventually.Becomes(() => Bodies(cluster), bodies => bodies.Count == articles && bodies.TrueForAll(b => b.Length == 0), $"{articles} texts in the archive");

    private List<JsonElement> Archived(string pattern)
    {
        var rows = new List<JsonElement>();
        foreach (var file in Directory.GetFiles(_archive.Path, pattern))
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (lines.ReadLine() is { } line)
            {
                rows.Add(JsonDocument.Parse(line).RootElement.Clone());
            }
        }

        return rows;
    }
}
