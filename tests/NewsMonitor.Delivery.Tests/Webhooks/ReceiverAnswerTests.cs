using NewsMonitor.Delivery.Webhooks;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Webhooks;

public sealed class ReceiverAnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, ReceiverVerdict.Delivered)]
    [InlineData(204, ReceiverVerdict.Delivered)]
    [InlineData(301, ReceiverVerdict.Failed)]
    [InlineData(308, ReceiverVerdict.Failed)]
    [InlineData(400, ReceiverVerdict.Failed)]
    [InlineData(404, ReceiverVerdict.Failed)]
    [InlineData(410, ReceiverVerdict.Gone)]
    [InlineData(429, ReceiverVerdict.SlowDown)]
    [InlineData(500, ReceiverVerdict.Failed)]
    [InlineData(502, ReceiverVerdict.SlowDown)]
    [InlineData(504, ReceiverVerdict.SlowDown)]
    [InlineData(null, ReceiverVerdict.Failed)]
    public void Status_means_what_the_standard_says(int? status, ReceiverVerdict verdict) => new ReceiverAnswer(status, null).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 05 Jan 2026 12:01:00 GMT", 60)]
    [InlineData("Mon, 05 Jan 2026 11:59:00 GMT", null)]
    [InlineData("-5", null)]
    [InlineData("later", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Retry_after_is_seconds_or_a_date(string? header, int? seconds) =>
        ReceiverAnswer.ReadRetryAfter(header, Now).ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
}
