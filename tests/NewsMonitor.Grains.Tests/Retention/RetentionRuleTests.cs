using NewsMonitor.Grains.Retention;
using NewsMonitor.Grains.Streams;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Retention;

public sealed class RetentionRuleTests
{
    private static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Update_that_its_queue_has_not_delivered_holds_back_all_after_it()
    {
        var updates = Enumerable.Range(1, 40).Select(i => Update(i)).ToList();
        var waiting = UpdateQueues.Of(updates[9].StoryId, 4);
        var checkpoints = Enumerable.Range(0, 4).Select(q => q == waiting ? 9L : 1000L).ToList();

        RetentionRule.Delivered(updates, [1000, 1000, 1000, 1000]).ShouldBe(updates);
        RetentionRule.Delivered(updates, checkpoints).Count.ShouldBe(9);
        RetentionRule.Delivered(updates, [0, 0, 0, 0]).ShouldBeEmpty();
        RetentionRule.Delivered([], [0, 0, 0, 0]).ShouldBeEmpty();
    }

    [Fact]
    public void Same_step_goes_into_the_same_file_and_another_life_of_the_log_into_another()
    {
        var updates = Enumerable.Range(7, 3).Select(i => Update(i)).ToList();
        var texts = new List<OldText> { Text(3, 1), Text(9, 2) };

        RetentionRule.FileOf("cafe", updates).ShouldBe("updates-20241202T120700Z-cafe-7-9.jsonl.gz");
        RetentionRule.FileOf("cafe", texts).ShouldBe("articles-20241202T120000Z-cafe-3.1-9.2.jsonl.gz");
        RetentionRule.FileOf("beef", updates).ShouldNotBe(RetentionRule.FileOf("cafe", updates));
        RetentionRule.FileOf("cafe", updates[..2]).ShouldNotBe(RetentionRule.FileOf("cafe", updates));
    }

    [Fact]
    public void Wrong_settings_are_reported_together_and_nothing_is_removed_unless_it_is_set()
    {
        var wrong = new RetentionOptions { Articles = TimeSpan.Zero, Updates = TimeSpan.FromDays(-1), ArchiveFolder = " ", Every = TimeSpan.Zero, Step = 0 };
        var validator = new RetentionOptionsValidator();

        validator.Validate(null, wrong).Failures!.Count().ShouldBe(5);
        validator.Validate(null, new RetentionOptions()).Succeeded.ShouldBeTrue();
        (new RetentionOptions().Articles, new RetentionOptions().Updates).ShouldBe((null, null));
    }

    private static StoryUpdate Update(int number) => new()
    {
        Cursor = new Cursor("cafe", number),
        Workspace = WorkspaceKey.Main,
        StoryId = StoryId.Founded(PartitionKey.Of(WorkspaceKey.Main, "en"), number),
        Version = 1,
        At = Noon.AddMinutes(number),
        Changes = [],
        Headline = "",
        ArticleCount = 1,
    };

    private static OldText Text(long row, int version) => new(
        WorkspaceKey.Main,
        row,
        new Article { Id = new ArticleId($"a{row}"), Version = version, Title = "t", Body = "b", Language = "en", ReceivedAt = Noon, EffectiveAt = Noon, TextHash = "h" },
        null);
}
