using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class StoryLabelsTests
{
    private readonly StoryLabels labels = new();

    [Fact]
    public void A_story_without_articles_has_no_label() => labels.Of(1).ShouldBeNull();

    [Fact]
    public void The_label_of_most_articles_is_the_storys()
    {
        labels.Add(1, "flood");
        labels.Add(1, "fire");
        labels.Add(1, "fire");
        labels.Of(1).ShouldBe("fire");
    }

    [Fact]
    public void Equal_counts_go_to_the_first_in_order()
    {
        labels.Add(1, "flood");
        labels.Add(1, "fire");
        labels.Of(1).ShouldBe("fire");
    }

    [Fact]
    public void A_label_is_where_its_last_article_went()
    {
        labels.Add(1, "flood");
        labels.Add(2, "flood");
        labels.StoryOf("flood").ShouldBe(2);
        labels.StoryOf("fire").ShouldBeNull();
    }

    [Fact]
    public void A_merge_moves_the_counts()
    {
        labels.Add(1, "fire");
        labels.Add(2, "flood");
        labels.Add(2, "flood");
        labels.Merge(new StoryMerge(2, 1));
        labels.Of(1).ShouldBe("flood");
        labels.Of(2).ShouldBeNull();
        labels.StoryOf("flood").ShouldBe(1);
    }
}
