using CsCheck;
using NewsMonitor.Feeds.Scheduling;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Scheduling;

public sealed class NextVisitTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly ScheduleOptions Options = new();

    [Fact]
    public void A_feed_that_says_nothing_is_visited_every_hour() => After(new VisitSigns()).ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void A_feed_may_say_that_it_is_faster() => After(new VisitSigns { Rhythm = TimeSpan.FromMinutes(10) }).ShouldBe(TimeSpan.FromMinutes(10));

    [Fact]
    public void No_feed_is_visited_more_often_than_allowed() => After(new VisitSigns { Rhythm = TimeSpan.FromSeconds(1) }).ShouldBe(Options.Shortest);

    [Fact]
    public void No_feed_is_forgotten() => After(new VisitSigns { Rhythm = TimeSpan.FromDays(365) }).ShouldBe(Options.Longest);

    [Fact]
    public void What_the_operator_says_wins_over_the_feed() => After(new VisitSigns { Fixed = TimeSpan.FromMinutes(2), Rhythm = TimeSpan.FromHours(5) }).ShouldBe(TimeSpan.FromMinutes(2));

    [Fact]
    public void An_answer_that_holds_longer_is_not_asked_for_earlier() => After(new VisitSigns { Rhythm = TimeSpan.FromMinutes(10), FreshFor = TimeSpan.FromMinutes(40) }).ShouldBe(TimeSpan.FromMinutes(40));

    [Fact]
    public void A_busy_feed_is_visited_at_half_its_gap() =>
        After(new VisitSigns { Published = [.. Enumerable.Range(0, 20).Select(i => Now.AddMinutes(-20 * i))] }).ShouldBe(TimeSpan.FromMinutes(10));

    [Fact]
    public void A_feed_that_fell_silent_is_visited_ever_more_rarely() =>
        After(new VisitSigns { Published = [.. Enumerable.Range(0, 20).Select(i => Now.AddDays(-5).AddMinutes(-20 * i))] }).ShouldBe(TimeSpan.FromHours(12));

    [Fact]
    public void Dates_from_the_future_tell_nothing() =>
        After(new VisitSigns { Published = [.. Enumerable.Range(1, 20).Select(i => Now.AddMinutes(20 * i))] }).ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void A_feed_with_a_hub_is_visited_rarely() => After(new VisitSigns { HasHub = true, Rhythm = TimeSpan.FromMinutes(5) }).ShouldBe(TimeSpan.FromHours(6));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(30, 24)]
    public void Failures_double_the_interval_up_to_a_day(int failures, int hours) => After(new VisitSigns { Failures = failures }).ShouldBe(TimeSpan.FromHours(hours));

    [Fact]
    public void Retry_after_is_obeyed() => NextVisit.After(new VisitSigns { RetryAt = Now.AddHours(30), Failures = 1 }, Now, 0, Options).ShouldBe(Now.AddHours(30));

    [Fact]
    public void Retry_after_is_believed_for_a_week() => NextVisit.After(new VisitSigns { RetryAt = Now.AddDays(900) }, Now, 0, Options).ShouldBe(Now.AddDays(7));

    [Fact]
    public void Hours_to_skip_are_skipped() => NextVisit.After(new VisitSigns { SkipHours = [13, 14] }, Now, 0, Options).ShouldBe(Samples.Utc(2026, 3, 1, 15));

    [Fact]
    public void A_feed_that_skips_every_hour_skips_none() => NextVisit.After(new VisitSigns { SkipHours = [.. Enumerable.Range(0, 24)] }, Now, 0, Options).ShouldBe(Now.AddHours(1));

    [Fact]
    public void Chance_makes_a_visit_later_by_a_tenth_at_most() => NextVisit.After(new VisitSigns(), Now, 1, Options).ShouldBe(Now.AddMinutes(66));

    [Fact]
    public void First_visits_spread_over_the_start_and_are_the_same_at_each_start()
    {
        var firsts = Enumerable.Range(0, 5_000).Select(i => NextVisit.First($"feed-{i}", Now, Options)).ToList();
        firsts.ShouldAllBe(first => first >= Now && first <= Now + Options.StartSpread);
        Enumerable.Range(0, 12).Select(slice => firsts.Count(first => (int)((first - Now).TotalSeconds / 10) == slice)).ShouldAllBe(count => count > 300 && count < 550);
        NextVisit.First("feed-7", Now, Options).ShouldBe(firsts[7]);
    }

    [Fact]
    public void Whatever_is_said_the_visit_lies_ahead_and_within_bounds() =>
        Gen.Select(Gen.Long[0, TimeSpan.TicksPerDay * 400], Gen.Long[0, TimeSpan.TicksPerDay * 400], Gen.Int[0, 100], Gen.Double[0, 1]).Sample((rhythm, fresh, failures, chance) =>
        {
            var due = NextVisit.After(new VisitSigns { Rhythm = new TimeSpan(rhythm), FreshFor = new TimeSpan(fresh), Failures = failures }, Now, chance, Options);
            return due >= Now + Options.Shortest && due <= Now + (Options.Longest * 1.1001);
        });

    [Theory]
    [InlineData(null, true)]
    [InlineData(23, false)]
    [InlineData(24, true)]
    public void Once_a_day_there_is_no_condition(int? hoursAgo, bool due) => NextVisit.IsUnconditional(hoursAgo is { } hours ? Now.AddHours(-hours) : null, Now, Options).ShouldBe(due);

    [Fact]
    public void Options_tell_all_their_faults_at_once() =>
        new ScheduleOptionsValidator().Validate(null, new ScheduleOptions { Default = TimeSpan.Zero, Shortest = TimeSpan.FromDays(2), Jitter = 2, MovesToBelieve = 0, VisitsKept = 0 }).Failures!.Count().ShouldBe(5);

    private static TimeSpan After(VisitSigns signs) => NextVisit.After(signs, Now, 0, Options) - Now;
}
