using NewsMonitor.Grains.Partitions;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

public sealed class BatchFactsTests
{
    private static readonly PartitionKey English = PartitionKey.Of(WorkspaceKey.Main, "en");
    private readonly BatchFacts _facts = new();

    [Fact]
    public void Articles_that_join_one_story_in_a_row_are_one_fact()
    {
        _facts.Add(Story(1), new("a"), 1);
        _facts.Add(Story(2), new("b"), 2);
        _facts.Add(Story(1), new("c"), 3);

        _facts.Facts.Count.ShouldBe(2);
        _facts.Facts[0].Articles.ShouldBe([new ArticleId("a"), new ArticleId("c")]);
    }

    [Fact]
    public void Fact_between_keeps_them_apart()
    {
        _facts.Add(Story(1), new("a"), 1);
        _facts.Revise(Story(1), new("a"), 2);
        _facts.Add(Story(1), new("b"), 3);

        _facts.Facts.Select(f => f.Kind).ShouldBe([StoryFactKind.Add, StoryFactKind.Revise, StoryFactKind.Add]);
    }

    [Fact]
    public void Merge_is_told_to_both_stories()
    {
        _facts.Merge(new StoryMergeRecord(Story(2), Story(1)), 5);

        _facts.Facts.Select(f => (f.StoryId, f.Kind, f.Other!.Value)).ShouldBe([(Story(1), StoryFactKind.Absorb, Story(2)), (Story(2), StoryFactKind.Retire, Story(1))]);
        _facts.Stories.ShouldBe([Story(1), Story(2)]);
    }

    private static StoryId Story(long founder) => StoryId.Founded(English, founder);
}
