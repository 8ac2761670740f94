using CsCheck;
using NewsMonitor.Delivery.Webhooks;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Webhooks;

public sealed class RetryScheduleTests
{
    [Fact]
    public void Tries_spread_over_more_than_three_days_and_end()
    {
        var waits = Enumerable.Range(1, RetrySchedule.Standard.MostTries).Select(tries => RetrySchedule.Standard.After(tries, 0)).ToList();

        waits[0]!.Value.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.5));
        waits[^2]!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(24));
        waits[^1].ShouldBeNull();
        waits.Sum(wait => wait?.TotalDays ?? 0).ShouldBeInRange(3, 4);
    }

    [Fact]
    public void Wait_has_up_to_a_tenth_of_jitter_and_is_the_same_when_asked_again() => Gen.Select(Gen.Int[1, 9], Gen.ULong).Sample((tries, place) =>
    {
        var least = RetrySchedule.Standard.After(tries, 0)! / 1.1;
        var wait = RetrySchedule.Standard.After(tries, place)!.Value;

        wait.ShouldBeGreaterThanOrEqualTo(least.Value);
        wait.ShouldBeLessThanOrEqualTo(least.Value * 1.21);
        RetrySchedule.Standard.After(tries, place).ShouldBe(wait);
    });

    [Fact]
    public void Messages_do_not_all_come_back_at_one_moment() =>
        Enumerable.Range(0, 100).Select(place => RetrySchedule.Standard.After(2, (ulong)(place * 37))).Distinct().Count().ShouldBeGreaterThan(50);

    [Fact]
    public void Receiver_may_ask_for_more_time_but_not_for_less_nor_for_ever()
    {
        RetrySchedule.Standard.After(1, 0, TimeSpan.FromMinutes(10)).ShouldBe(TimeSpan.FromMinutes(10));
        RetrySchedule.Standard.After(4, 0, TimeSpan.FromSeconds(1))!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(2));
        RetrySchedule.Standard.After(1, 0, TimeSpan.FromDays(3650)).ShouldBe(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Nothing_waits_before_it_was_tried() => Should.Throw<ArgumentOutOfRangeException>(() => RetrySchedule.Standard.After(0, 0));
}
