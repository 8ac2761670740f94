using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>A language over parts in the whole pipeline: what is told is what is decided, and those who follow a story follow it into another part.</summary>
public sealed class PartsPipelineTests
{
    [Fact]
    public async Task What_is_told_is_what_is_decided()
    {
        await using var pipeline = await PipelineCluster.Start(("NewsMonitor:Partitions:Parts:en", "3"));
        var news = PartsWorld.News(3, 90, 8).ToList();
        foreach (var some in news.Chunk(10))
        {
            (await pipeline.Take(some)).ShouldAllBe(r => r.Status == IntakeStatus.Accepted);
        }

        await pipeline.Settled(news.Count);
        var partitions = pipeline.Port<IPartitionStore>();
        await Eventually.Becomes(
            async () => (await partitions.All(default)).Sum(p => p.Head - p.Done),
            backlog => backlog == 0,
            "nothing waits in any log");
        (await partitions.All(default)).Count(p => p.Partition.Language == "en").ShouldBe(3);
        var decisions = await Decisions(pipeline, news);
        decisions.Count.ShouldBe(news.Count);
        foreach (var story in decisions.GroupBy(d => d.Story))
        {
            await Eventually.Becomes(
                async () => await pipeline.Port<IStoryStore>().Head(story.Key, default),
                head => head is { Ended: false } && head.ArticleCount == story.Count(),
                $"{story.Key} is told with {story.Count()} articles");
        }

        var ended = (await pipeline.Port<IUpdateLog>().Read(0, 10_000, default)).SelectMany(u => u.Changes).Where(c => c.Kind == StoryChangeKind.Absorbed).ToList();
        ended.ShouldNotBeEmpty();
        foreach (var from in ended.Select(c => c.StoryId!.Value))
        {
            await Eventually.Becomes(async () => await pipeline.Port<IStoryStore>().Head(from, default), head => head is null or { MergedInto: not null }, $"{from} leads on");
        }
    }

    private static async Task<IReadOnlyList<RecordedDecision>> Decisions(PipelineCluster pipeline, IReadOnlyList<MadeUpArticle> news)
    {
        var ids = (await pipeline.Take(news)).Select(r => r.ArticleId!.Value).ToList();
        return await pipeline.Port<IPartitionStore>().Decisions(WorkspaceKey.Main, ids, default);
    }
}
