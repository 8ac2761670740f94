using Shouldly;
using Xunit;

namespace NewsMonitor.Model.Tests.Pace;

public sealed class HeatTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly Heat heat = new(TimeSpan.FromHours(6));

    [Fact]
    public void An_article_counts_one_when_it_comes_and_half_after_a_half_life()
    {
        var sum = heat.Add(Heat.None, Noon);

        heat.At(sum, Noon).ShouldBe(1, 1e-5);
        heat.At(sum, Noon.AddHours(6)).ShouldBe(0.5, 1e-5);
        heat.At(sum, Noon.AddHours(12)).ShouldBe(0.25, 1e-5);
    }

    [Fact]
    public void The_sum_is_the_same_in_any_order()
    {
        DateTimeOffset[] times = [Noon, Noon.AddHours(-20), Noon.AddHours(3), Noon.AddMinutes(1), Noon.AddDays(-30)];
        var forward = times.Aggregate(Heat.None, heat.Add);
        var backward = times.Reverse().Aggregate(Heat.None, heat.Add);

        heat.At(forward, Noon).ShouldBe(times.Sum(t => double.Exp2((t - Noon) / heat.HalfLife)), 1e-4);
        Math.Abs(forward - backward).ShouldBeLessThan(10);
    }

    [Fact]
    public void The_order_of_two_sums_is_the_same_at_any_time()
    {
        var early = Enumerable.Repeat(Noon, 5).Aggregate(Heat.None, heat.Add);
        var late = heat.Add(Heat.None, Noon.AddHours(12));

        foreach (var hours in new[] { -100, 0, 1, 50, 5000 })
        {
            (heat.At(early, Noon.AddHours(hours)) > heat.At(late, Noon.AddHours(hours))).ShouldBe(early > late);
        }

        early.ShouldBeGreaterThan(late);
    }

    [Fact]
    public void It_says_when_a_sum_will_have_gone_down_to_a_count()
    {
        var eight = Enumerable.Repeat(Noon, 8).Aggregate(Heat.None, heat.Add);

        heat.Reaches(eight, 2)!.Value.ShouldBe(Noon.AddHours(12), TimeSpan.FromSeconds(1));
        heat.Reaches(Heat.None, 2).ShouldBeNull();
        heat.At(Heat.None, Noon).ShouldBe(0);
    }

    [Fact]
    public void Ten_thousand_articles_are_counted_to_a_hundredth() =>
        heat.At(Enumerable.Range(0, 10_000).Aggregate(Heat.None, (sum, _) => heat.Add(sum, Noon)), Noon).ShouldBe(10_000, 100);
}
