using System.Globalization;
using CsCheck;
using NewsMonitor.Feeds.Dates;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Dates;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2026-03-01T10:00Z", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T10:00:07Z", "2026-03-01T10:00:07Z")]
    [InlineData("2026-03-01T1000Z", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T100007Z", "2026-03-01T10:00:07Z")]
    [InlineData("20260301T1000Z", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T10Z", "2026-03-01T10:00:00Z")]
    public void A_time_may_be_written_with_or_without_colons(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2026-03-01T10:00:00+00:00", "2026-03-01T10:00:00Z")]
    [InlineData("2026-03-01T10:00:00+0530", "2026-03-01T04:30:00Z")]
    [InlineData("2026-03-01T10:00:00+05", "2026-03-01T05:00:00Z")]
    [InlineData("2026-03-01T10:00:00-05:45", "2026-03-01T15:45:00Z")]
    [InlineData("2026-03-01T10:00:00−01:00", "2026-03-01T11:00:00Z")]
    [InlineData("2026-03-01T23:30:00-01:00", "2026-03-02T00:30:00Z")]
    [InlineData("2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00Z")]
    [InlineData("2026-03-01 10:00:00 +02:00", "2026-03-01T08:00:00Z")]
    [InlineData("2026-03-01T10:00:00 CET", "2026-03-01T09:00:00Z")]
    [InlineData("2026-03-01T10:00:00+01:00[Europe/Berlin]", "2026-03-01T09:00:00Z")]
    [InlineData("2026-03-01 10:00:00 GMT+2", "2026-03-01T08:00:00Z")]
    public void The_zone_is_taken_off(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("2000-02-29", "2000-02-29T00:00:00Z")]
    [InlineData("2024-366", "2024-12-31T00:00:00Z")]
    [InlineData("2026-001", "2026-01-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z")]
    [InlineData("1901-12-13", "1901-12-13T00:00:00Z")]
    [InlineData("2026-1-5", "2026-01-05T00:00:00Z")]
    public void Rare_days_are_days(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2026-03-01T10:00:00.5Z", 500)]
    [InlineData("2026-03-01T10:00:00,25Z", 250)]
    [InlineData("2026-03-01T10:00:00.007Z", 7)]
    [InlineData("2026-03-01T10:00:00.0000000Z", 0)]
    public void Fractions_of_seconds_are_kept(string text, int milliseconds) => FeedDate.Parse(text).ShouldBe(Samples.Utc(2026, 3, 1, 10).AddMilliseconds(milliseconds));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-00-10")]
    [InlineData("2026-04-31")]
    [InlineData("2026-03-00")]
    [InlineData("2026-03-01T10:60:00Z")]
    [InlineData("2026-03-01T10:00:75Z")]
    [InlineData("2026-03-01T10:00:00+99:00")]
    [InlineData("2026-03-01X")]
    [InlineData("2026-03-01T10:00:00Zulu")]
    [InlineData("2026-")]
    [InlineData("2026-000")]
    public void What_no_calendar_has_is_no_date(string text) => FeedDate.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-03-01 12:05:00 AM", "2026-03-01T00:05:00Z")]
    [InlineData("2026-03-01 12:05:00 PM", "2026-03-01T12:05:00Z")]
    [InlineData("2026-03-01 01:05:00 pm", "2026-03-01T13:05:00Z")]
    [InlineData("2026-03-01 11:05 am", "2026-03-01T11:05:00Z")]
    public void Twelve_hours_are_counted_as_clocks_do(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("  2026-03-01  ")]
    [InlineData("\n\t2026-03-01\r\n")]
    [InlineData("2026-03-01T")]
    [InlineData("2026-03-01Z")]
    public void White_space_around_and_missing_times_do_not_matter(string text) => Reads(text, "2026-03-01T00:00:00Z");

    [Fact]
    public void A_text_too_long_for_a_date_is_none() => FeedDate.Parse("2026-03-01" + new string(' ', 200) + "x").ShouldBeNull();

    [Fact]
    public void The_same_moment_is_read_in_every_zone() =>
        Gen.Select(Gen.Long[0, 4_000_000_000], Gen.Int[-14 * 60, 14 * 60]).Sample((seconds, minutes) =>
        {
            var date = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(minutes));
            return FeedDate.Parse(date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)) == date;
        });

    [Fact]
    public void Every_day_of_a_year_is_read_by_its_number() =>
        Gen.Select(Gen.Int[1990, 2060], Gen.Int[1, 365]).Sample((year, day) =>
            FeedDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{day:000}")) == new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1));

    [Fact]
    public void What_is_read_is_always_in_utc() =>
        Gen.Select(Gen.Long[0, 4_000_000_000], Gen.Int[-12, 12]).Sample((seconds, hours) =>
            FeedDate.Parse(DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours)).ToString("O"))!.Value.Offset == TimeSpan.Zero);

    private static void Reads(string text, string expected) => FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
}
