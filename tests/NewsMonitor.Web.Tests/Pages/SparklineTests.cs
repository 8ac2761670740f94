using NewsMonitor.Model;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Pages.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class SparklineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_stretch_stands_at_the_right_end()
    {
        var path = Sparkline.Path(Arrivals.None.Add(Noon));

        path.ShouldBe($"M{Sparkline.Width - 4} {Sparkline.Height}v-{Sparkline.Height}h3v{Sparkline.Height}z");
    }

    [Fact]
    public void A_stretch_without_articles_is_a_dot_and_one_beside_a_hundred_is_seen()
    {
        var arrivals = Enumerable.Repeat(Noon, 100).Append(Noon.AddMinutes(10)).Aggregate(Arrivals.None, (a, at) => a.Add(at));

        var bars = Sparkline.Path(arrivals).Split('M', StringSplitOptions.RemoveEmptyEntries);

        bars.Length.ShouldBe(3);
        bars[1].ShouldContain("v-1h");
        bars[2].ShouldContain("v-6h");
    }

    [Fact]
    public void It_is_said_in_words()
    {
        Sparkline.Words(Arrivals.None.Add(Noon)).ShouldBe("1 article in 5 minutes");
        Sparkline.Words(Arrivals.None.Add(Noon).Add(Noon.AddHours(3))).ShouldBe("2 articles in 3 hours");
        Sparkline.Words(Arrivals.None.Add(Noon).Add(Noon.AddDays(9))).ShouldBe("2 articles in 9 days");
        Sparkline.Path(Arrivals.None).ShouldBe("");
    }

    [Theory]
    [InlineData("6h", 6)]
    [InlineData("7d", 168)]
    public void A_time_in_an_address_is_hours_or_days(string value, int hours) => TimeSpanWord.Parse(value).ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("0h")]
    [InlineData("-3d")]
    [InlineData("h")]
    [InlineData("6 weeks")]
    public void What_is_no_time_is_none(string value) => TimeSpanWord.Parse(value).ShouldBeNull();
}
