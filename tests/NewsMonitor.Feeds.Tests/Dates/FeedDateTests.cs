using System.Globalization;
using CsCheck;
using NewsMonitor.Feeds.Dates;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Dates;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("1 Jan 2004 19:48 EST", "2004-01-02T00:48:00Z")]
    [InlineData("Thu,  01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z")]
    [InlineData("Thu, 01 January 2004 19:48:21 -03:00", "2004-01-01T22:48:21Z")]
    [InlineData("Thu 01 Jan 2004 24:00:00 Z", "2004-01-02T00:00:00Z")]
    [InlineData("Thursday, 1-Jan-2004 19:48:21 UTC", "2004-01-01T19:48:21Z")]
    [InlineData("01 Jan 1999 10:00:00 GMT+2", "1999-01-01T08:00:00Z")]
    [InlineData("Sat, 01 Jan 72 00:00:00 GMT", "1972-01-01T00:00:00Z")]
    [InlineData("Fri, 31 Dec 1999 23:59:60 GMT", "2000-01-01T00:00:00Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 (PST)", "2004-01-01T19:48:21Z")]
    public void Mail_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T10:14:55.123456Z", "2003-12-31T10:14:55.123456Z")]
    [InlineData("2003-12-31T10:14:55+02:00", "2003-12-31T08:14:55Z")]
    [InlineData("2003-12-31T10:14:55-0830", "2003-12-31T18:44:55Z")]
    [InlineData("2003-12-31t10:14z", "2003-12-31T10:14:00Z")]
    [InlineData("2003-12-31 10:14:55", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31 10:14:55 PST", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31", "2003-12-31T00:00:00Z")]
    [InlineData("2003-12", "2003-12-01T00:00:00Z")]
    [InlineData("2003", "2003-01-01T00:00:00Z")]
    [InlineData("20031231", "2003-12-31T00:00:00Z")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-335", "2003-12-01T00:00:00Z")]
    [InlineData("2003335", "2003-12-01T00:00:00Z")]
    [InlineData("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("2004-07-08 11:56:58 PM", "2004-07-08T23:56:58Z")]
    [InlineData("2004/07/08 23:56:58", "2004-07-08T23:56:58Z")]
    public void Iso_dates_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("Sun Jan 4 16:29:06 2004", "2004-01-04T16:29:06Z")]
    [InlineData("Sun Jan 04 16:29:06 PST 2004", "2004-01-05T00:29:06Z")]
    [InlineData("7/8/2004 11:56:58 PM", "2004-07-08T23:56:58Z")]
    [InlineData("28.07.2004 10:00", "2004-07-28T10:00:00Z")]
    [InlineData("July 8, 2004 12:05 AM", "2004-07-08T00:05:00Z")]
    [InlineData("8 juillet 2004 14:00", "2004-07-08T14:00:00Z")]
    [InlineData("Do, 08 Jul 2004 14:00:00 MESZ", "2004-07-08T12:00:00Z")]
    [InlineData("8 марта 2026 14:00 MSK", "2026-03-08T11:00:00Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("2004년 05월 28일 01:31:15", "2004-05-28T01:31:15Z")]
    [InlineData("2004年05月28日 01:31:15", "2004-05-28T01:31:15Z")]
    public void Dates_as_publishers_write_them_are_read(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("2004-13-01")]
    [InlineData("2004-02-30")]
    [InlineData("2004-01-01T25:00:00Z")]
    [InlineData("32 Jan 2004")]
    [InlineData("Thu, 01 Foo 2004")]
    [InlineData("99999999999")]
    [InlineData("0000-00-00T00:00:00Z")]
    public void What_is_no_date_is_none(string? text) => FeedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Whatever_is_written_in_the_standard_forms_is_read_back() =>
        Gen.Long[0, 4_000_000_000].Sample(seconds =>
        {
            var date = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return FeedDate.Parse(date.ToString("R")) == date && FeedDate.Parse(date.ToString("O")) == date && FeedDate.Parse(date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")) == date;
        });

    [Fact]
    public void Any_text_is_a_date_or_none() => Gen.String[Gen.Char["0123456789:-+/., TZaJn年월Μ"], 0, 40].Sample(text => FeedDate.Parse(text) is not { } date || date.Offset == TimeSpan.Zero);

    private static void Reads(string text, string expected) => FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
}
