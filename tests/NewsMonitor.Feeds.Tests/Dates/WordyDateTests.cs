using System.Globalization;
using CsCheck;
using NewsMonitor.Feeds.Dates;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Dates;

public sealed class WordyDateTests
{
    [Theory]
    [InlineData("EST", 15)]
    [InlineData("EDT", 14)]
    [InlineData("CST", 16)]
    [InlineData("CDT", 15)]
    [InlineData("MST", 17)]
    [InlineData("MDT", 16)]
    [InlineData("PST", 18)]
    [InlineData("PDT", 17)]
    [InlineData("UT", 10)]
    [InlineData("GMT", 10)]
    [InlineData("Z", 10)]
    [InlineData("BST", 9)]
    [InlineData("CET", 9)]
    [InlineData("CEST", 8)]
    [InlineData("MSK", 7)]
    [InlineData("JST", 1)]
    [InlineData("est", 15)]
    public void Zones_have_the_distance_that_mail_gives_them(string zone, int hour) =>
        FeedDate.Parse($"Sun, 01 Mar 2026 10:00:00 {zone}").ShouldBe(Samples.Utc(2026, 3, 1, hour));

    [Theory]
    [InlineData("Jan", 1)]
    [InlineData("FEB", 2)]
    [InlineData("march", 3)]
    [InlineData("Apr", 4)]
    [InlineData("Mai", 5)]
    [InlineData("juin", 6)]
    [InlineData("julio", 7)]
    [InlineData("agosto", 8)]
    [InlineData("Sept", 9)]
    [InlineData("Oktober", 10)]
    [InlineData("novembre", 11)]
    [InlineData("Dez", 12)]
    [InlineData("kwietnia", 4)]
    [InlineData("августа", 8)]
    [InlineData("Φεβ", 2)]
    public void Months_are_known_by_the_names_of_many_languages(string month, int number) =>
        FeedDate.Parse($"5 {month} 2026 10:00").ShouldBe(Samples.Utc(2026, number, 5, 10));

    [Theory]
    [InlineData("01 Mar 68 00:00 GMT", 2068)]
    [InlineData("01 Mar 69 00:00 GMT", 1969)]
    [InlineData("01 Mar 99 00:00 GMT", 1999)]
    [InlineData("01 Mar 00 00:00 GMT", 2000)]
    [InlineData("01 Mar 126 00:00 GMT", 2026)]
    [InlineData("01 Mar 2026 00:00 GMT", 2026)]
    public void Short_years_belong_to_the_nearest_century(string text, int year) => FeedDate.Parse(text)!.Value.Year.ShouldBe(year);

    [Theory]
    [InlineData("3/1/2026", 3, 1)]
    [InlineData("12/31/2026", 12, 31)]
    [InlineData("31/12/2026", 12, 31)]
    [InlineData("31.12.2026", 12, 31)]
    [InlineData("1.3.2026", 3, 1)]
    [InlineData("2026年3月1日", 3, 1)]
    [InlineData("2026년 3월 1일", 3, 1)]
    [InlineData("March 1, 2026", 3, 1)]
    [InlineData("1 March 2026", 3, 1)]
    [InlineData("1st March 2026", 3, 1)]
    [InlineData("Sunday 1 March 2026", 3, 1)]
    public void Days_are_found_in_any_order(string text, int month, int day) => FeedDate.Parse(text).ShouldBe(Samples.Utc(2026, month, day));

    [Theory]
    [InlineData("March 1, 2026 12:30 AM", 0)]
    [InlineData("March 1, 2026 1:30 AM", 1)]
    [InlineData("March 1, 2026 11:30 am", 11)]
    [InlineData("March 1, 2026 12:30 PM", 12)]
    [InlineData("March 1, 2026 1:30 pm", 13)]
    [InlineData("March 1, 2026 13:30 PM", 13)]
    [InlineData("2026년 3월 1일 오후 1:30", 13)]
    [InlineData("2026年3月1日 下午1:30", 13)]
    public void Halves_of_the_day_are_counted(string text, int hour) => FeedDate.Parse(text).ShouldBe(Samples.Utc(2026, 3, 1, hour, 30));

    [Theory]
    [InlineData("Sun, 01 Mar 2026 10:00:00 +0000 (UTC)")]
    [InlineData("Sun, 01 Mar 2026 10:00:00 (London)")]
    [InlineData("Sun,01 Mar 2026 10:00:00 GMT")]
    [InlineData("Mon, 01 Mar 2026 10:00:00 GMT")]
    [InlineData("Sun, 1 Mar 2026 10:00 GMT")]
    [InlineData("01 Mar 2026 10:00")]
    [InlineData("Sunday, March 01, 2026 10:00:00")]
    [InlineData("Sun Mar  1 10:00:00 2026")]
    [InlineData("Sun, 01 Mar 2026 12:00:00 +0200")]
    public void Mail_dates_with_small_faults_are_read(string text) => FeedDate.Parse(text).ShouldBe(Samples.Utc(2026, 3, 1, 10));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("10:00")]
    [InlineData("March 2026")]
    [InlineData("1 March")]
    [InlineData("31 Feb 2026")]
    [InlineData("0 March 2026")]
    [InlineData("Sun, 01 Mar 2026 10:99:00 GMT")]
    [InlineData("Sun, 01 Mar 2026 99:00:00 GMT")]
    [InlineData("13/13/2026")]
    [InlineData("()")]
    [InlineData("----")]
    public void Half_a_date_is_none(string text) => FeedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_mail_date_with_an_offset_is_read_back() =>
        Gen.Select(Gen.Long[0, 3_000_000_000], Gen.Int[-12, 13], Samples.OneOf(0, 30, 45)).Sample((seconds, hours, minutes) =>
        {
            var offset = new TimeSpan(hours, hours < 0 ? -minutes : minutes, 0);
            var date = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(offset);
            var text = date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
            return FeedDate.Parse(text) == date;
        });

    [Fact]
    public void Every_asctime_date_is_read_back() =>
        Gen.Long[0, 3_000_000_000].Sample(seconds =>
        {
            var date = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return FeedDate.Parse(date.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)) == date;
        });
}
