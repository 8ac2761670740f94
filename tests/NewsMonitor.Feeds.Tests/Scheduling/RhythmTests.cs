using CsCheck;
using NewsMonitor.Feeds.Scheduling;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Scheduling;

public sealed class RhythmTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly ScheduleOptions Options = new();

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 120)]
    [InlineData(3, 240)]
    [InlineData(4, 480)]
    [InlineData(5, 960)]
    [InlineData(6, 1_440)]
    [InlineData(100, 1_440)]
    [InlineData(int.MaxValue, 1_440)]
    public void Each_failure_doubles_the_wait_up_to_a_day(int failures, int minutes) => After(new VisitSigns { Failures = failures }).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.5, 3)]
    [InlineData(1.0, 6)]
    [InlineData(7.0, 6)]
    [InlineData(-1.0, 0)]
    public void Chance_spreads_visits_by_a_tenth_at_most(double chance, int minutesLater) =>
        (NextVisit.After(new VisitSigns(), Now, chance, Options) - Now).ShouldBe(TimeSpan.FromMinutes(60 + minutesLater));

    [Theory]
    [InlineData(10, 60)]
    [InlineData(120, 120)]
    [InlineData(60 * 24 * 6, 60 * 24 * 6)]
    [InlineData(60 * 24 * 30, 60 * 24 * 7)]
    public void A_server_that_asks_for_time_gets_it_within_bounds(int asked, int given) =>
        After(new VisitSigns { RetryAt = Now.AddMinutes(asked) }).ShouldBe(TimeSpan.FromMinutes(given));

    [Theory]
    [InlineData(new[] { 13 }, 14)]
    [InlineData(new[] { 13, 14, 15 }, 16)]
    [InlineData(new[] { 12 }, 13)]
    [InlineData(new int[0], 13)]
    public void Hours_that_the_feed_forbids_are_left_out(int[] hours, int due) => NextVisit.After(new VisitSigns { SkipHours = hours }, Now, 0, Options).ShouldBe(Samples.Utc(2026, 3, 1, due));

    [Fact]
    public void Forbidden_hours_go_on_past_midnight() =>
        NextVisit.After(new VisitSigns { SkipHours = [23, 0, 1, 2], Fixed = TimeSpan.FromHours(11) }, Now, 0, Options).ShouldBe(Samples.Utc(2026, 3, 2, 3));

    [Fact]
    public void A_feed_that_forbids_every_hour_forbids_none() => After(new VisitSigns { SkipHours = [.. Enumerable.Range(0, 24)] }).ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void A_hub_makes_visits_rare() => After(new VisitSigns { HasHub = true, Rhythm = TimeSpan.FromMinutes(10) }).ShouldBe(Options.WithHub);

    [Fact]
    public void The_operator_wins_over_the_hub() => After(new VisitSigns { HasHub = true, Fixed = TimeSpan.FromMinutes(7) }).ShouldBe(TimeSpan.FromMinutes(7));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Two_dates_are_no_rhythm(int count) =>
        After(new VisitSigns { Published = [.. Enumerable.Range(0, count).Select(i => Now.AddMinutes(-10 * i))] }).ShouldBe(Options.Default);

    [Fact]
    public void The_order_of_the_dates_does_not_matter() =>
        Gen.Int[1, 5_000].Array[3, 30].Sample(minutes =>
        {
            DateTimeOffset[] dates = [.. minutes.Select(m => Now.AddMinutes(-m))];
            return After(new VisitSigns { Published = dates }) == After(new VisitSigns { Published = [.. dates.Reverse()] });
        });

    [Fact]
    public void Every_wait_is_within_the_bounds_whatever_the_feed_says() =>
        Gen.Select(Gen.Int[-1_000, 1_000_000], Gen.Int[-1_000, 1_000_000], Gen.Int[0, 50], Gen.Double[0, 1]).Sample((rhythm, fresh, failures, chance) =>
        {
            var wait = NextVisit.After(new VisitSigns { Rhythm = TimeSpan.FromSeconds(rhythm), FreshFor = TimeSpan.FromSeconds(fresh), Failures = failures }, Now, chance, Options) - Now;
            return wait >= Options.Shortest && wait <= Options.Longest * 1.1;
        });

    [Fact]
    public void A_new_feed_is_first_visited_soon_and_always_at_the_same_moment() =>
        Gen.String[Gen.Char['a', 'z'], 1, 20].Sample(feed =>
        {
            var first = NextVisit.First(feed, Now, Options);
            return first >= Now && first <= Now + Options.StartSpread && first == NextVisit.First(feed, Now, Options);
        });

    [Fact]
    public void Many_new_feeds_do_not_all_start_at_once() =>
        Enumerable.Range(0, 100).Select(i => NextVisit.First($"https://a{i}.example/feed", Now, Options).ToUnixTimeSeconds()).Distinct().Count().ShouldBeGreaterThan(30);

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(100, true)]
    public void Once_a_day_no_condition_is_set(int? hoursAgo, bool unconditional) =>
        NextVisit.IsUnconditional(hoursAgo is { } hours ? Now.AddHours(-hours) : null, Now, Options).ShouldBe(unconditional);

    [Fact]
    public void The_defaults_are_without_fault() => new ScheduleOptionsValidator().Validate(null, new ScheduleOptions()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Every_fault_of_the_schedule_is_named()
    {
        var faults = new ScheduleOptionsValidator().Validate(null, new ScheduleOptions
        {
            Default = TimeSpan.Zero,
            Shortest = TimeSpan.FromHours(48),
            LongestRetryAfter = TimeSpan.FromSeconds(-1),
            Jitter = 2,
            StartSpread = TimeSpan.FromSeconds(-1),
            UnconditionalEvery = TimeSpan.Zero,
            WithHub = TimeSpan.Zero,
            MovesToBelieve = 0,
            BrokenAfter = TimeSpan.Zero,
            VisitsKept = 0,
        }).Failures!.ToList();
        faults.Count.ShouldBe(10);
        foreach (var setting in (string[])["Default", "Shortest", "LongestRetryAfter", "Jitter", "StartSpread", "UnconditionalEvery", "WithHub", "MovesToBelieve", "BrokenAfter", "VisitsKept"]) faults.ShouldContain(fault => fault.Contains(setting, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void No_more_visits_are_asked_for_than_the_store_keeps(int kept, bool good) =>
        new ScheduleOptionsValidator().Validate(null, new ScheduleOptions { VisitsKept = kept }).Succeeded.ShouldBe(good);

    private static TimeSpan After(VisitSigns signs) => NextVisit.After(signs, Now, 0, Options) - Now;
}
