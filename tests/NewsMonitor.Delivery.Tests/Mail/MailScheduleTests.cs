using NewsMonitor.Delivery.Mail;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Mail;

public sealed class MailScheduleTests
{
    private static readonly MailTimes Amsterdam = new() { At = [new TimeOnly(7, 30), new TimeOnly(18, 0)], Zone = "Europe/Amsterdam" };
    private static readonly MailTimes Quiet = new() { Zone = "Europe/Amsterdam", QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(7, 0) };

    [Theory]
    [InlineData("2026-01-15T05:00:00Z", "2026-01-15T06:30:00Z")]
    [InlineData("2026-01-15T06:30:00Z", "2026-01-15T17:00:00Z")]
    [InlineData("2026-01-15T20:00:00Z", "2026-01-16T06:30:00Z")]
    [InlineData("2026-07-15T05:00:00Z", "2026-07-15T05:30:00Z")]
    public void Digest_goes_out_at_the_next_of_the_reader_s_hours(string now, string due) => MailSchedule.Next(Amsterdam, Time(now)).ShouldBe(Time(due));

    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T12:00:00Z")]
    [InlineData("2026-01-15T21:00:00Z", "2026-01-16T06:00:00Z")]
    [InlineData("2026-01-16T03:00:00Z", "2026-01-16T06:00:00Z")]
    [InlineData("2026-01-16T06:00:00Z", "2026-01-16T06:00:00Z")]
    public void What_comes_in_quiet_hours_waits_for_their_end(string now, string due) => MailSchedule.Next(Quiet, Time(now)).ShouldBe(Time(due));

    [Fact]
    public void Without_times_it_goes_at_once()
    {
        MailSchedule.Next(null, Time("2026-01-15T12:00:00Z")).ShouldBe(Time("2026-01-15T12:00:00Z"));
        MailSchedule.Next(new MailTimes(), Time("2026-01-15T12:00:00Z")).ShouldBe(Time("2026-01-15T12:00:00Z"));
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z")]
    public void Hour_that_the_clock_skips_or_repeats_comes_once(string now, string due) =>
        MailSchedule.Next(Amsterdam with { At = [new TimeOnly(2, 30)] }, Time(now)).ShouldBe(Time(due));

    [Fact]
    public void Zones_are_known_by_their_names()
    {
        MailSchedule.IsZone("Europe/Amsterdam").ShouldBeTrue();
        MailSchedule.IsZone("Europe/Atlantis").ShouldBeFalse();
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
