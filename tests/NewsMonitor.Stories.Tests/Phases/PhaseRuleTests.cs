using NewsMonitor.Model;
using NewsMonitor.Stories.Phases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Stories.Tests.Phases;

public sealed class PhaseRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_story_begins_as_new_and_is_steady_after_six_hours()
    {
        var pace = After(0);

        pace.Phase.ShouldBe(StoryPhase.New);
        pace.Until.ShouldBe(Noon.AddHours(6));
        At(pace, 0, Noon.AddHours(7)).Phase.ShouldBe(StoryPhase.Steady);
    }

    [Fact]
    public void Five_articles_in_ten_minutes_are_growth_which_ends_by_itself()
    {
        var pace = After(0, 2, 4, 6, 10);
        var until = pace.Until!.Value;

        pace.Phase.ShouldBe(StoryPhase.Growing);
        until.ShouldBeInRange(Noon.AddHours(2), Noon.AddHours(6));
        At(pace, 10, until.AddSeconds(-1)).Phase.ShouldBe(StoryPhase.Growing);
        At(pace, 10, until.AddSeconds(1)).Phase.ShouldBe(StoryPhase.New);
    }

    [Fact]
    public void An_article_an_hour_for_days_is_steady() =>
        After([.. Enumerable.Range(0, 60).Select(h => h * 60)]).Phase.ShouldBe(StoryPhase.Steady);

    [Fact]
    public void A_steady_story_grows_when_articles_come_faster() =>
        After([.. Enumerable.Range(0, 20).Select(h => h * 60), 1200, 1205, 1210, 1215, 1220]).Phase.ShouldBe(StoryPhase.Growing);

    [Fact]
    public void Two_days_without_an_article_put_it_to_sleep_and_nothing_is_due_any_more()
    {
        var asleep = At(After(0), 0, Noon.AddHours(48));

        asleep.Phase.ShouldBe(StoryPhase.Asleep);
        asleep.Until.ShouldBeNull();
    }

    [Fact]
    public void Every_change_that_is_due_is_a_change()
    {
        var pace = After(0, 1, 2, 50, 51);
        var phases = new List<StoryPhase> { pace.Phase };
        while (pace.Until is { } until)
        {
            pace = At(pace, 51, until);
            phases.Add(pace.Phase);
        }

        phases.ShouldBe([StoryPhase.Growing, StoryPhase.New, StoryPhase.Steady, StoryPhase.Asleep]);
    }

    [Fact]
    public void News_of_long_ago_lives_from_when_it_came()
    {
        var came = Noon.AddYears(10);
        var pace = PhaseRule.Apply(StoryPace.None.Add(Noon) with { ArrivedAt = came }, Noon, Noon, came);

        pace.Phase.ShouldBe(StoryPhase.New);
        pace.Until.ShouldBe(came.AddHours(6));
    }

    [Fact]
    public void A_story_without_articles_sleeps() =>
        PhaseRule.Apply(StoryPace.None, null, null, Noon).Phase.ShouldBe(StoryPhase.Asleep);

    private static StoryPace After(params int[] minutes)
    {
        var last = Noon.AddMinutes(minutes[^1]);
        return At(minutes.Aggregate(StoryPace.None, (p, m) => p.Add(Noon.AddMinutes(m))) with { ArrivedAt = last }, minutes[^1], last);
    }

    private static StoryPace At(StoryPace pace, int last, DateTimeOffset clock) => PhaseRule.Apply(pace, Noon, Noon.AddMinutes(last), clock);
}
