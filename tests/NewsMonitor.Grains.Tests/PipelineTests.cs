using System.Diagnostics;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests;

public sealed class PipelineTests
{
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Subscriber_grain_gets_every_version_of_every_story_in_order()
    {
        await using var cluster = await PipelineCluster.Start(("NewsMonitor:Stories:PublishEvery", "00:00:00.02"));
        var news = new MadeUpNews(11, Start).Articles(300, 40).ToList();
        foreach (var batch in news.Chunk(20))
        {
            await cluster.Take(batch);
        }

        await cluster.Settled(news.Count);
        var log = cluster.Port<IUpdateLog>();
        await Eventually.Becomes(() => Task.FromResult(cluster.Seen.All.Select(u => u.Cursor.Sequence).Distinct().Count()), count => count == log.Latest, "all updates at the subscribers");

        foreach (var story in cluster.Seen.All.GroupBy(u => u.StoryId))
        {
            var versions = story.Select(u => u.Version).Distinct().ToList();
            versions.ShouldBe(Enumerable.Range(1, versions.Count), $"story {story.Key}");
        }
    }

    [Fact]
    public async Task Delivered_updates_move_the_checkpoints_so_that_they_are_not_delivered_for_ever()
    {
        await using var cluster = await PipelineCluster.Start();
        await cluster.Take(new MadeUpNews(12, Start).Articles(60, 20));
        await cluster.Settled(60);
        var log = cluster.Port<IUpdateLog>();

        await Eventually.Becomes(
            async () => (await Task.WhenAll(Enumerable.Range(0, 4).Select(q => log.Checkpoint(q, default)))).Max(),
            furthest => furthest == log.Latest,
            "a checkpoint at the log's end");
    }

    [Fact]
    public async Task Hot_story_publishes_few_versions_and_loses_no_article()
    {
        await using var cluster = await PipelineCluster.Start(("NewsMonitor:Stories:PublishEvery", "00:00:00.5"));
        var news = new MadeUpNews(13, Start).Articles(400, 1).ToList();
        var began = Stopwatch.GetTimestamp();
        foreach (var batch in news.Chunk(10))
        {
            await cluster.Take(batch);
        }

        await cluster.Settled(news.Count);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var stories = (await cluster.Port<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items;
        stories.Max(s => s.Version).ShouldBeLessThanOrEqualTo((int)(seconds / 0.5) + 2);
    }

    [Fact]
    public async Task Changed_text_is_told_as_an_updated_article_and_not_as_a_second_one()
    {
        await using var cluster = await PipelineCluster.Start();
        var article = new MadeUpNews(14, Start).Articles(1, 1).Single();
        await cluster.Take([article]);
        await cluster.Settled(1);

        var receipt = (await cluster.Take([article with { Body = article.Body + " Nobody was hurt." }])).ShouldHaveSingleItem();

        receipt.Status.ShouldBe(IntakeStatus.Updated);
        var story = await Eventually.Becomes(
            async () => (await cluster.Port<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.Single(),
            s => s.Version == 2,
            "version 2");
        story.ArticleCount.ShouldBe(1);
        (await cluster.Port<IUpdateLog>().OfStory(story.Id, 1, 10, default)).Single().Changes.ShouldContain(c => c.Kind == StoryChangeKind.ArticleUpdated);
    }

    [Fact]
    public async Task Copy_follows_its_original_and_counts()
    {
        await using var cluster = await PipelineCluster.Start();
        var article = new MadeUpNews(15, Start).Articles(1, 1).Single();
        await cluster.Take([article]);
        var copy = (await cluster.Take([article with { Id = "elsewhere" }])).ShouldHaveSingleItem();
        await cluster.Settled(2);

        copy.CopyOf.ShouldNotBeNull();
        var story = (await cluster.Port<IReading>().Stories(new StoryQuery { Workspace = WorkspaceKey.Main }, default)).Items.ShouldHaveSingleItem();
        story.ArticleCount.ShouldBe(2);
    }
}
