using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Grains.Deliveries;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Deliveries;

public sealed class EndpointRuleTests
{
    private static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly EndpointRule Rule = new(new RetrySchedule([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)]), TimeSpan.FromDays(5));

    [Fact]
    public void Success_settles_the_message_and_heals_the_endpoint()
    {
        var (tried, after) = Rule.Next(Delivery(1), new ReceiverAnswer(204, null), new EndpointStanding { Failures = 3, FailingSince = Noon, LastReason = "x", RestsUntil = Noon }, Noon);

        tried.ShouldBe(new DeliveryTry(7, DeliveryState.Delivered, 2, null, 204, null));
        after.ShouldBe(new EndpointStanding { LastTry = Noon, LastSuccess = Noon, LastStatus = 204 });
    }

    [Fact]
    public void Failure_waits_by_the_schedule_and_is_given_up_after_the_last_try()
    {
        var (first, after) = Rule.Next(Delivery(0), new ReceiverAnswer(500, null), new EndpointStanding(), Noon);
        var (last, still) = Rule.Next(Delivery(2), new ReceiverAnswer(null, "no connection"), after, Noon.AddHours(1));

        (first.State, first.Reason).ShouldBe((DeliveryState.Pending, "the receiver answered 500"));
        first.Due!.Value.ShouldBeInRange(Noon.AddMinutes(1), Noon.AddMinutes(1.1));
        (last.State, last.Due, last.Reason).ShouldBe((DeliveryState.Failed, null, "no connection"));
        (still.Failures, still.FailingSince, still.Disabled).ShouldBe((2, Noon, null));
    }

    [Fact]
    public void Endpoint_that_fails_for_days_is_disabled_with_the_reason()
    {
        var (_, after) = Rule.Next(Delivery(2), new ReceiverAnswer(503, null), new EndpointStanding { FailingSince = Noon.AddDays(-6), Failures = 20 }, Noon);

        after.Disabled!.ShouldContain("503");
    }

    [Fact]
    public void Gone_disables_at_once()
    {
        var (tried, after) = Rule.Next(Delivery(0), new ReceiverAnswer(410, null), new EndpointStanding(), Noon);

        tried.State.ShouldBe(DeliveryState.Failed);
        after.Disabled!.ShouldContain("410");
    }

    [Theory]
    [InlineData(null, 0, 10)]
    [InlineData(null, 3, 80)]
    [InlineData(600, 0, 600)]
    public void Who_is_asked_too_much_rests(int? retryAfter, int failures, int seconds)
    {
        var (_, after) = Rule.Next(Delivery(0), new ReceiverAnswer(429, null, retryAfter is { } s ? TimeSpan.FromSeconds(s) : null), new EndpointStanding { Failures = failures }, Noon);

        after.RestsUntil.ShouldBe(Noon.AddSeconds(seconds));
    }

    [Fact]
    public void Pace_lets_so_many_go_in_any_minute()
    {
        var pace = new SendingPace(3);
        pace.Send(2, Noon);
        pace.Room(Noon).ShouldBe(1);
        pace.Send(1, Noon.AddSeconds(30));

        pace.Room(Noon.AddSeconds(59)).ShouldBe(0);
        pace.Free(Noon.AddSeconds(59)).ShouldBe(Noon.AddMinutes(1));
        pace.Room(Noon.AddMinutes(1)).ShouldBe(2);
        pace.Free(Noon.AddMinutes(1)).ShouldBe(Noon.AddMinutes(1));
    }

    private static WatchDelivery Delivery(int tries) => new()
    {
        Endpoint = "e",
        Tries = tries,
        Entry = new WatchEntry { Watch = "w", Sequence = 7, Kind = TellingKind.News, Story = new("main.en.1"), From = 1, To = 1, Update = 1, At = Noon, Headline = "H", ArticleCount = 1 },
    };
}
