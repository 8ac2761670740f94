using NewsMonitor.Web.Pages.Operations;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class MetersTests
{
    [Fact]
    public void A_rate_is_the_average_of_the_last_minute_and_forgets_what_is_older()
    {
        var count = new PerSecond();
        count.Add(1000, 60);
        count.Add(1030, 60);

        count.Rate(1030).ShouldBe(2);
        count.Rate(1061).ShouldBe(1);
        count.Rate(2000).ShouldBe(0);
    }

    [Fact]
    public void Median_and_slowest_are_of_the_last_few_hundred()
    {
        var recent = new Recent();
        for (var i = 1; i <= 2000; i++)
        {
            recent.Add(i);
        }

        var told = recent.Told("assign");

        told.Batches.ShouldBe(512);
        told.Median.TotalSeconds.ShouldBe(1745);
        told.Slow.TotalSeconds.ShouldBeGreaterThan(1990);
        new Recent().Told("x").Median.ShouldBe(TimeSpan.Zero);
    }
}
