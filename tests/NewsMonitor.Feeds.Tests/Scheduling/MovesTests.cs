using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Scheduling;

public sealed class MovesTests
{
    private const string Old = "https://a.example/feed";
    private const string New = "https://b.example/feed";
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly ScheduleOptions Options = new();
    private static readonly FeedState State = new() { Url = Old };

    [Fact]
    public void One_permanent_redirect_is_noted_and_not_believed()
    {
        var after = Visit(State, Moved(New));
        (after.Url, after.MovingTo, after.MovesSeen).ShouldBe((Old, New, 1));
    }

    [Fact]
    public void The_second_one_is_believed()
    {
        var after = Visit(Visit(State, Moved(New)), Moved(New));
        (after.Url, after.MovingTo, after.MovesSeen).ShouldBe((New, null, 0));
    }

    [Fact]
    public void A_visit_without_a_redirect_forgets_the_move()
    {
        var after = Visit(Visit(State, Moved(New)), Moved(null));
        (after.Url, after.MovingTo, after.MovesSeen).ShouldBe((Old, null, 0));
    }

    [Fact]
    public void Another_target_begins_the_count_again()
    {
        var after = Visit(Visit(State, Moved(New)), Moved("https://c.example/feed"));
        (after.Url, after.MovingTo, after.MovesSeen).ShouldBe((Old, "https://c.example/feed", 1));
    }

    [Fact]
    public void A_redirect_to_itself_is_no_move() => Visit(State, Moved(Old)).MovingTo.ShouldBeNull();

    [Fact]
    public void A_failed_visit_moves_nothing()
    {
        var failed = Moved(New) with { Status = 500, Failure = new FeedFailure(FeedStage.Http, "500") };
        Visit(Visit(State, failed), failed).Url.ShouldBe(Old);
    }

    [Fact]
    public void A_redirect_to_what_is_no_feed_moves_nothing()
    {
        var parse = FeedParse.No(FeedStage.Parse, "not a feed: it is a web page");
        var once = FeedVisits.After(State, new FetchRequest(Old), Moved(New), parse, Now, 0, Options);
        FeedVisits.After(once, new FetchRequest(Old), Moved(New), parse, Now, 0, Options).Url.ShouldBe(Old);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 5)]
    public void The_operator_says_how_often_a_move_must_be_seen(int needed, int visits)
    {
        var options = new ScheduleOptions { MovesToBelieve = needed };
        var state = State;
        for (var i = 1; i < visits; i++)
        {
            state = FeedVisits.After(state, new FetchRequest(Old), Moved(New), null, Now, 0, options);
            state.Url.ShouldBe(Old);
        }

        FeedVisits.After(state, new FetchRequest(Old), Moved(New), null, Now, 0, options).Url.ShouldBe(New);
    }

    [Fact]
    public void A_feed_that_is_gone_has_ended()
    {
        Visit(State, new FetchResult { Url = Old, Status = 410, Failure = new FeedFailure(FeedStage.Http, "410") }).Ended.ShouldBeTrue();
        Visit(State, new FetchResult { Url = Old, Status = 404, Failure = new FeedFailure(FeedStage.Http, "404") }).Ended.ShouldBeFalse();
    }

    [Fact]
    public void Failures_are_counted_from_the_first_and_forgotten_after_a_success()
    {
        var down = new FetchResult { Url = Old, Status = 500, Failure = new FeedFailure(FeedStage.Http, "500") };
        var failing = FeedVisits.After(Visit(State, down), new FetchRequest(Old), down, null, Now.AddHours(2), 0, Options);
        (failing.Failures, failing.FailingSince, failing.Failure!.Reason).ShouldBe((2, Now, "500"));
        var well = FeedVisits.After(failing, new FetchRequest(Old), Moved(null), null, Now.AddHours(3), 0, Options);
        (well.Failures, well.FailingSince, well.Failure).ShouldBe((0, null, null));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(71, false)]
    [InlineData(72, true)]
    [InlineData(500, true)]
    public void A_feed_that_fails_for_three_days_is_broken(int hours, bool broken) =>
        (State with { FailingSince = Now }).IsBroken(Now.AddHours(hours), Options).ShouldBe(broken);

    [Fact]
    public void A_feed_that_does_not_fail_is_not_broken() => State.IsBroken(Now.AddYears(10), Options).ShouldBeFalse();

    [Fact]
    public void Visits_are_kept_newest_first_up_to_the_bound()
    {
        var options = new ScheduleOptions { VisitsKept = 3 };
        var state = State;
        for (var i = 0; i < 6; i++) state = FeedVisits.After(state, new FetchRequest(Old), Moved(null), null, Now.AddHours(i), 0, options);
        state.Visits.Select(visit => visit.At).ShouldBe([Now.AddHours(5), Now.AddHours(4), Now.AddHours(3)]);
    }

    [Fact]
    public void A_failed_feed_is_asked_without_a_condition() =>
        FeedVisits.Request(State with { ETag = "\"1\"", LastUnconditional = Now, Failure = new FeedFailure(FeedStage.Parse, "x") }, Now, Options).ETag.ShouldBeNull();

    [Fact]
    public void A_feed_without_news_keeps_its_title_and_validators()
    {
        var after = Visit(State with { Title = "Harbour", ETag = "\"1\"", LastModified = "then" }, new FetchResult { Url = Old, Status = 304 });
        (after.Title, after.ETag, after.LastModified, after.Failures).ShouldBe(("Harbour", "\"1\"", "then", 0));
    }

    private static FetchResult Moved(string? to) => new() { Url = Old, Status = 200, MovedTo = to, Body = "x"u8.ToArray() };

    private static FeedState Visit(FeedState state, FetchResult result) => FeedVisits.After(state, FeedVisits.Request(state, Now, Options), result, null, Now, 0, Options);
}
