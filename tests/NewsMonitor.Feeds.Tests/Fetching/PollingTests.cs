using System.Globalization;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class PollingTests
{
    private static readonly DateTimeOffset Start = Samples.Utc(2026, 3, 1);

    [Fact]
    public async Task A_feed_that_changes_between_visits_brings_each_article_once_and_none_is_missing()
    {
        var published = 0;
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (request, reply) =>
        {
            var etag = string.Create(CultureInfo.InvariantCulture, $"\"{published}\"");
            return request.Header("If-None-Match") == etag ? reply.Send(304) : reply.Send(200, Samples.Rss(published), "ETag: " + etag);
        });
        using var visitor = new Visitor();
        var state = new FeedState { Url = publisher.Address + "/feed" };
        var (articles, unchanged) = (new List<string>(), 0);
        for (var visit = 0; visit < 20; visit++)
        {
            if (visit % 2 == 0) published++;
            var now = Start.AddHours(visit);
            var request = FeedVisits.Request(state, now, new ScheduleOptions());
            var result = await visitor.Fetcher.Fetch(request);
            var parse = result.Body is { } body ? Samples.Parser.Parse(body, result.Url, result.Charset) : null;
            articles.AddRange((parse?.Feed?.Items ?? []).Select(item => item.Id!).Where(id => !articles.Contains(id)));
            unchanged += result.NotModified ? 1 : 0;
            state = FeedVisits.After(state, request, result, parse, now, 0, new ScheduleOptions());
            state.NextVisit.ShouldBeGreaterThan(now);
        }

        articles.ShouldBe(Enumerable.Range(1, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"Harbour News-{i}")));
        unchanged.ShouldBe(10);
        state.Failures.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_repeats_its_tag_after_a_change_is_found_out_within_a_day()
    {
        var published = 1;
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (request, reply) => request.Header("If-None-Match") is null ? reply.Send(200, Samples.Rss(published), "ETag: \"same\"") : reply.Send(304));
        using var visitor = new Visitor();
        var state = new FeedState { Url = publisher.Address + "/feed" };
        var most = 0;
        for (var hour = 0; hour <= 25; hour++)
        {
            if (hour == 1) published = 2;
            var request = FeedVisits.Request(state, Start.AddHours(hour), new ScheduleOptions());
            var result = await visitor.Fetcher.Fetch(request);
            var parse = result.Body is { } body ? Samples.Parser.Parse(body) : null;
            most = Math.Max(most, parse?.Feed?.Items.Count ?? 0);
            state = FeedVisits.After(state, request, result, parse, Start.AddHours(hour), 0, new ScheduleOptions());
        }

        most.ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_that_moves_is_followed_and_after_two_visits_remembered()
    {
        await using var publisher = new LoopbackPublisher();
        publisher.On("/old", (_, reply) => reply.Send(301, "", "Location: /new")).On("/new", Samples.Rss(1));
        using var visitor = new Visitor();
        var state = new FeedState { Url = publisher.Address + "/old" };
        for (var visit = 0; visit < 3; visit++)
        {
            var request = FeedVisits.Request(state, Start.AddHours(visit), new ScheduleOptions());
            var result = await visitor.Fetcher.Fetch(request);
            state = FeedVisits.After(state, request, result, Samples.Parser.Parse(result.Body!.Value), Start.AddHours(visit), 0, new ScheduleOptions());
        }

        state.Url.ShouldBe(publisher.Address + "/new");
        publisher.Asked("/old").ShouldBe(2);
    }

    [Fact]
    public async Task One_bad_feed_does_not_touch_the_others()
    {
        await using var bad = new LoopbackPublisher("127.0.0.2").On("/feed", (_, reply) => Task.Delay(Timeout.Infinite, reply.Over));
        await using var good = new LoopbackPublisher("127.0.0.1").On("/feed", Samples.Rss(3));
        using var visitor = new Visitor(options =>
        {
            options.ObeyRobots = false;
            options.Timeout = TimeSpan.FromMilliseconds(500);
        });
        var stuck = visitor.Get(bad.Address + "/feed");
        for (var i = 0; i < 20; i++) (await visitor.Get(good.Address + "/feed")).Failure.ShouldBeNull();
        (await stuck).Failure.ShouldNotBeNull();
    }
}
