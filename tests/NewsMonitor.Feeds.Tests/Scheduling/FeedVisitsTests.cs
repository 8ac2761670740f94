using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Scheduling;

public sealed class FeedVisitsTests
{
    private static readonly DateTimeOffset Now = Samples.Utc(2026, 3, 1, 12);
    private static readonly ScheduleOptions Options = new() { VisitsKept = 3 };
    private static readonly FeedState New = new() { Url = "https://a.example/feed" };
    private static readonly FetchResult Good = new() { Url = New.Url, Status = 200, ETag = "\"1\"", LastModified = "then", Body = "x"u8.ToArray() };
    private static readonly FetchResult Down = new() { Url = New.Url, Status = 500, Failure = new FeedFailure(FeedStage.Http, "500") };
    private static readonly FeedParse Parse = FeedParse.Of(new ParsedFeed { Format = "rss", Title = "Harbour News", Items = [new ParsedItem()] });

    [Fact]
    public void A_good_visit_keeps_the_validators_for_the_next()
    {
        var after = Visit(New, Good, Parse);
        (after.ETag, after.LastModified, after.Title, after.Failures, after.LastStatus).ShouldBe(("\"1\"", "then", "Harbour News", 0, 200));
        var request = FeedVisits.Request(after, Now.AddHours(1), Options);
        (request.ETag, request.LastModified).ShouldBe(("\"1\"", "then"));
    }

    [Fact]
    public void A_day_later_the_feed_is_asked_without_a_condition() => FeedVisits.Request(Visit(New, Good, Parse), Now.AddHours(24), Options).ETag.ShouldBeNull();

    [Fact]
    public void A_body_that_was_no_feed_leaves_no_validators()
    {
        var after = Visit(New, Good, FeedParse.No(FeedStage.Parse, "not a feed"));
        after.ETag.ShouldBeNull();
        after.Failure!.Stage.ShouldBe(FeedStage.Parse);
    }

    [Fact]
    public void What_must_not_be_kept_is_not_kept() => Visit(New, Good with { NoStore = true }, Parse).ETag.ShouldBeNull();

    [Fact]
    public void An_unchanged_feed_keeps_what_it_had()
    {
        var after = Visit(Visit(New, Good, Parse), new FetchResult { Url = New.Url, Status = 304 }, null, "\"1\"");
        (after.ETag, after.Title, after.Failure).ShouldBe(("\"1\"", "Harbour News", null));
    }

    [Fact]
    public void Failures_count_up_and_remember_since_when()
    {
        var once = Visit(New, Down, null);
        var twice = FeedVisits.After(once, new FetchRequest(New.Url), Down, null, Now.AddHours(1), 0, Options);
        (twice.Failures, twice.FailingSince, twice.Failure).ShouldBe((2, Now, Down.Failure));
        twice.IsBroken(Now.AddDays(2), Options).ShouldBeFalse();
        twice.IsBroken(Now.AddDays(3), Options).ShouldBeTrue();
        Visit(twice, Good, Parse).FailingSince.ShouldBeNull();
    }

    [Fact]
    public void A_permanent_redirect_is_believed_when_it_repeats()
    {
        var moved = Good with { MovedTo = "https://b.example/feed" };
        var once = Visit(New, moved, Parse);
        once.Url.ShouldBe(New.Url);
        Visit(once, moved, Parse).Url.ShouldBe("https://b.example/feed");
    }

    [Fact]
    public void A_redirect_that_changes_its_mind_is_not_believed()
    {
        var once = Visit(New, Good with { MovedTo = "https://b.example/feed" }, Parse);
        var other = Visit(once, Good with { MovedTo = "https://c.example/feed" }, Parse);
        (other.Url, other.MovesSeen).ShouldBe((New.Url, 1));
        Visit(other, Good, Parse).MovingTo.ShouldBeNull();
    }

    [Fact]
    public void A_redirect_to_an_error_is_not_remembered() => Visit(New, Down with { MovedTo = "https://b.example/feed" }, null).MovingTo.ShouldBeNull();

    [Fact]
    public void A_feed_that_is_gone_ends() => Visit(New, new FetchResult { Url = New.Url, Status = 410, Failure = new FeedFailure(FeedStage.Http, "410") }, null).Ended.ShouldBeTrue();

    [Fact]
    public void The_last_visits_are_kept_newest_first()
    {
        var state = New;
        for (var i = 0; i < 5; i++) state = FeedVisits.After(state, new FetchRequest(New.Url), Good, Parse, Now.AddHours(i), 0, Options);
        state.Visits.Select(visit => visit.At).ShouldBe([Now.AddHours(4), Now.AddHours(3), Now.AddHours(2)]);
        state.Visits[0].Items.ShouldBe(1);
    }

    private static FeedState Visit(FeedState state, FetchResult result, FeedParse? parse, string? etag = null) =>
        FeedVisits.After(state, new FetchRequest(state.Url, etag), result, parse, Now, 0, Options);
}
