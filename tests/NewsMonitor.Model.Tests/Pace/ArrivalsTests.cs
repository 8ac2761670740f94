using Shouldly;
using Xunit;

namespace NewsMonitor.Model.Tests.Pace;

public sealed class ArrivalsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Articles_of_one_stretch_are_counted_together()
    {
        var arrivals = Of(0, 1, 4, 5, 16);

        arrivals.Minutes.ShouldBe(5);
        arrivals.Counts.ShouldBe([3, 1, 0, 1]);
    }

    [Fact]
    public void A_late_article_from_before_stands_before()
    {
        Of(30, 0).Counts.ShouldBe([1, 0, 0, 0, 0, 0, 1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(97)]
    public void However_long_a_story_lives_it_keeps_few_stretches_and_every_article(int everyMinutes)
    {
        var arrivals = Of([.. Enumerable.Range(0, 500).Select(i => i * everyMinutes)]);

        arrivals.Counts.Count.ShouldBeInRange(1, Arrivals.Most);
        arrivals.Counts.Sum().ShouldBe(500);
        arrivals.Counts[0].ShouldBeGreaterThan(0);
        arrivals.Counts[^1].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_left_is_not_counted_and_empty_ends_are_cut()
    {
        Of(0, 20, 40).Remove(Noon.AddMinutes(40)).Counts.ShouldBe([1, 0, 0, 0, 1]);
        Of(0, 20).Remove(Noon).Counts.ShouldBe([1]);
        Of(0).Remove(Noon).ShouldBe(Arrivals.None);
        Of(0).Remove(Noon.AddDays(1)).Counts.ShouldBe([1]);
    }

    [Fact]
    public void The_stored_form_reads_back()
    {
        var arrivals = Of(0, 3, 300);
        var back = Arrivals.Parse(arrivals.ToString());

        back.Minutes.ShouldBe(arrivals.Minutes);
        back.First.ShouldBe(arrivals.First);
        back.Counts.ShouldBe(arrivals.Counts);
        Arrivals.Parse("").ShouldBe(Arrivals.None);
        Arrivals.None.ToString().ShouldBe("");
    }

    [Fact]
    public void Pace_without_an_article_is_as_if_it_had_never_come_but_for_the_width_of_a_stretch()
    {
        var without = StoryPace.None.Add(Noon).Add(Noon.AddMinutes(50)).Add(Noon.AddMinutes(90)).Remove(Noon.AddMinutes(50));

        without.MomentumAt(Noon.AddMinutes(90)).ShouldBe(StoryPace.None.Add(Noon).Add(Noon.AddMinutes(90)).MomentumAt(Noon.AddMinutes(90)), 0.02);
        without.Remove(Noon).Remove(Noon.AddMinutes(90)).MomentumAt(Noon).ShouldBe(0);
    }

    private static Arrivals Of(params int[] minutes) => minutes.Aggregate(Arrivals.None, (a, m) => a.Add(Noon.AddMinutes(m)));
}
