using NewsMonitor.Model;
using NewsMonitor.Stories.Heads;
using NewsMonitor.Stories.Tests.Telling;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Phases;

public sealed class CoolingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly StoryId Story = new("main.en.1");
    private readonly HeadComposer composer = new();
    private readonly Dictionary<ArticleId, Article> articles = Enumerable.Range(0, 6)
        .Select(i => Make.Article($"a{i}", "The bridge was closed. It is old.", "Harbour bridge in Marlow closed after crack", "Coast Mail") with { EffectiveAt = Now.AddMinutes(i) })
        .ToDictionary(a => a.Id);

    private long _number;

    [Fact]
    public void A_change_of_phase_is_told_in_the_same_update_as_what_made_it()
    {
        var first = Add(null, "a0");
        var second = Add(first.Story, "a1", "a2", "a3");

        first.Story.Head.Pace.Phase.ShouldBe(StoryPhase.New);
        first.Update.Changes.ShouldNotContain(c => c.Kind == StoryChangeKind.PhaseChanged);
        second.Update.Changes.Single(c => c.Kind == StoryChangeKind.PhaseChanged).Text.ShouldBe("growing");
    }

    [Fact]
    public void Time_alone_makes_a_version_when_it_is_due_and_not_before()
    {
        var story = Add(null, "a0").Story;

        HeadComposer.Cool(story, Now.AddHours(5)).ShouldBeNull();
        var steady = HeadComposer.Cool(story, Now.AddHours(6))!;
        var asleep = HeadComposer.Cool(steady.Story, Now.AddHours(49))!;

        steady.Update.Changes.ShouldBe([new StoryChange(StoryChangeKind.PhaseChanged, Text: "steady")]);
        steady.Update.Version.ShouldBe(2);
        steady.Story.Head.UpdatedAt.ShouldBe(Now);
        asleep.Update.Changes.ShouldBe([new StoryChange(StoryChangeKind.PhaseChanged, Text: "asleep")]);
        HeadComposer.Cool(asleep.Story, Now.AddDays(400)).ShouldBeNull();
    }

    [Fact]
    public void A_sleeping_story_wakes_with_its_next_article()
    {
        var asleep = HeadComposer.Cool(Add(null, "a0").Story, Now.AddHours(49))!.Story;
        articles[new("a1")] = articles[new("a1")] with { EffectiveAt = Now.AddHours(60) };

        var awake = Compose(asleep, Now.AddHours(60), "a1");

        awake.Update.Changes.Single(c => c.Kind == StoryChangeKind.PhaseChanged).Text.ShouldBe("steady");
        awake.Story.Head.Pace.ArrivedAt.ShouldBe(Now.AddHours(60));
    }

    [Fact]
    public void A_story_that_ended_is_due_for_nothing()
    {
        var story = Add(null, "a0").Story;
        var ended = Turn(story, Now, new StoryFact { StoryId = Story, Number = ++_number, Kind = StoryFactKind.Retire, Other = new StoryId("main.en.2"), Position = 9 });

        ended.Story.Head.Pace.Until.ShouldBeNull();
        HeadComposer.Cool(ended.Story, Now.AddYears(1)).ShouldBeNull();
    }

    private static PartitionKey Partition => PartitionKey.Of(WorkspaceKey.Main, "en");

    private ComposedStory Add(ToldStory? before, params string[] ids) => Compose(before, Now, ids);

    private ComposedStory Compose(ToldStory? before, DateTimeOffset at, params string[] ids) =>
        Turn(before, at, new StoryFact { StoryId = Story, Number = ++_number, Kind = StoryFactKind.Add, Articles = [.. ids.Select(i => new ArticleId(i))], Position = _number });

    private ComposedStory Turn(ToldStory? before, DateTimeOffset at, StoryFact fact) =>
        composer.Compose(before, new StoryTurn { Story = Story, Partition = Partition, Facts = [fact], Articles = articles, At = at });
}
