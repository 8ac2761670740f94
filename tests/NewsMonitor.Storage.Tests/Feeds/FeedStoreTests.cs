using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Feeds;

public abstract class FeedStoreTests(IEngine engine) : IDisposable
{
    private readonly OpenStore _store = new(engine);

    private IFeeds Feeds => _store.Port<IFeeds>();

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Feed_is_kept_as_it_was_added_and_outlives_a_restart()
    {
        var settings = new FeedSettings { Url = "http://a.example/feed", Title = "A", Site = "http://a.example/", Outlet = "The A", Language = "en", FullText = FeedFullText.Always, Every = TimeSpan.FromMinutes(5), Tags = ["x", "y"] };
        (await Feeds.Add(Feed("a", settings), default)).ShouldBeTrue();
        _store.Reopen();

        var feed = (await Feeds.Find("a", default))!;

        (feed.Settings with { Tags = [] }).ShouldBe(settings with { Tags = [] });
        feed.Settings.Tags.ShouldBe(["x", "y"]);
        (feed.Revision, feed.CreatedAt, feed.Standing.NextVisit, feed.FromSettings).ShouldBe((1, Sample.Noon, Sample.Noon, false));
    }

    [Fact]
    public async Task Same_address_is_added_once_to_a_workspace()
    {
        (await Feeds.Add(Feed("a"), default)).ShouldBeTrue();
        (await Feeds.Add(Feed("b", new FeedSettings { Url = "http://a.example/feed" }), default)).ShouldBeFalse();
        (await Feeds.Add(Feed("c", new FeedSettings { Url = "http://a.example/feed" }) with { Workspace = "demo" }, default)).ShouldBeTrue();
        (await Feeds.AddAll([Feed("a"), Feed("d")], default)).ShouldBe(["d"]);
        (await Feeds.FindByUrl("main", "http://a.example/feed", default))!.Id.ShouldBe("a");
    }

    [Fact]
    public async Task Change_needs_the_revision_that_was_read()
    {
        await Feeds.Add(Feed("a"), default);
        (await Feeds.Change("a", 1, new FeedSettings { Url = "http://a.example/feed", Title = "New" }, Sample.Noon, default)).ShouldBeTrue();

        (await Feeds.Change("a", 1, new FeedSettings { Url = "http://a.example/feed", Title = "Newer" }, Sample.Noon, default)).ShouldBeFalse();
        (await Feeds.Find("a", default))!.Settings.Title.ShouldBe("New");
    }

    [Fact]
    public async Task Paused_feed_is_never_due_and_a_resumed_one_is_due_at_once()
    {
        await Feeds.Add(Feed("a"), default);
        await Feeds.Change("a", 1, new FeedSettings { Url = "http://a.example/feed", Paused = true }, Sample.Noon, default);
        (await Due()).ShouldBeEmpty();
        (await Feeds.MakeDue("a", Sample.Noon, default)).ShouldBeFalse();

        await Feeds.Change("a", 2, new FeedSettings { Url = "http://a.example/feed" }, Sample.Noon, default);
        (await Due()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Another_address_forgets_the_old_ones_validators_and_failures()
    {
        await Feeds.Add(Feed("a"), default);
        await Commit("a", new FeedStanding { NextVisit = Sample.Noon.AddHours(9), ETag = "\"1\"", LastModified = "then", Failures = 3, FailingSince = Sample.Noon, FailureStage = "http", FailureReason = "gone" });
        await Feeds.Change("a", 1, new FeedSettings { Url = "http://b.example/feed" }, Sample.Noon.AddHours(1), default);

        var standing = (await Feeds.Find("a", default))!.Standing;
        (standing.ETag, standing.LastModified, standing.Failures, standing.FailureStage, standing.NextVisit).ShouldBe((null, null, 0, null, Sample.Noon.AddHours(1)));
    }

    [Fact]
    public async Task Due_feeds_come_longest_first_and_so_many_of_one_host()
    {
        for (var i = 0; i < 5; i++) await Feeds.Add(Feed($"a{i}", minute: i), default);
        await Feeds.Add(Feed("b", new FeedSettings { Url = "http://b.example/" }, minute: 9), default);
        await Feeds.Add(Feed("later", new FeedSettings { Url = "http://c.example/" }, minute: 90), default);

        (await Feeds.Due(Sample.Noon.AddMinutes(30), 2, 10, default)).Select(d => (d.Id, d.Host)).ShouldBe([("a0", "a.example"), ("a1", "a.example"), ("b", "b.example")]);
        (await Feeds.Due(Sample.Noon.AddMinutes(30), 2, 1, default)).Select(d => d.Id).ShouldBe(["a0"]);
    }

    [Fact]
    public async Task What_is_overdue_is_spread_only_when_it_is_much()
    {
        for (var i = 0; i < 5; i++) await Feeds.Add(Feed($"a{i}"), default);

        (await Feeds.Spread(Sample.Noon, 5, _ => Sample.Noon.AddHours(1), default)).ShouldBe(0);
        (await Feeds.Spread(Sample.Noon, 4, _ => Sample.Noon.AddHours(9), default)).ShouldBe(5);
        (await Due()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Last_twenty_visits_are_kept_newest_first_and_articles_are_counted_by_day()
    {
        await Feeds.Add(Feed("a"), default);
        for (var i = 0; i < 25; i++) await Commit("a", new FeedStanding { NextVisit = Sample.Noon }, new FeedVisit(Sample.Noon.AddMinutes(i), 200, i, 2, 10, null, null));

        var visits = await Feeds.Visits("a", default);
        visits.Select(v => v.Items).ShouldBe(Enumerable.Range(5, 20).Reverse().Select(i => (int?)i));
        (await Feeds.Articles(["a", "b"], Sample.Noon, default)).ShouldBe(new Dictionary<string, int> { ["a"] = 50 });
        (await Feeds.Articles(["a"], Sample.Noon.AddDays(1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Visit_of_a_feed_that_was_changed_meanwhile_writes_nothing()
    {
        await Feeds.Add(Feed("a"), default);
        await Feeds.Change("a", 1, new FeedSettings { Url = "http://b.example/feed" }, Sample.Noon, default);

        (await Commit("a", new FeedStanding { NextVisit = Sample.Noon.AddHours(5), ETag = "\"1\"" })).ShouldBeFalse();
        (await Feeds.Visits("a", default)).ShouldBeEmpty();
        (await Feeds.Find("a", default))!.Standing.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Items_are_marked_changed_and_forgotten_with_the_feed()
    {
        await Feeds.Add(Feed("a"), default);
        await Feeds.Mark("a", [new FeedItemMark("1", "x", "http://a.example/1", 0), new FeedItemMark("2", "y", null, 2)], default);
        await Feeds.Mark("a", [new FeedItemMark("2", "z", null, 0)], default);
        (await Feeds.Items("a", default)).OrderBy(i => i.Item).ShouldBe([new FeedItemMark("1", "x", "http://a.example/1", 0), new FeedItemMark("2", "z", null, 0)]);

        (await Feeds.Remove("a", default)).ShouldBeTrue();
        (await Feeds.Remove("a", default)).ShouldBeFalse();
        (await Feeds.Items("a", default)).ShouldBeEmpty();
        await Feeds.Mark("a", [new FeedItemMark("1", "x", null, 0)], default);
        (await Feeds.Items("a", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moved_feed_is_visited_at_its_new_address_and_an_ended_one_begins_again_when_asked()
    {
        await Feeds.Add(Feed("a"), default);
        await Feeds.Commit(new FeedVisitCommit { Feed = "a", Revision = 1, Url = "http://moved.example/feed", Standing = new FeedStanding { Ended = true }, Visit = new FeedVisit(Sample.Noon, 410, null, 0, 0, "http", "gone") }, default);
        var feed = (await Feeds.Find("a", default))!;
        (feed.Settings.Url, feed.GivenUrl, feed.Standing.Ended, feed.Standing.NextVisit).ShouldBe(("http://moved.example/feed", "http://a.example/feed", true, null));

        (await Feeds.MakeDue("a", Sample.Noon, default)).ShouldBeTrue();
        (await Feeds.Due(Sample.Noon, 1, 1, default)).ShouldBe([new DueFeed("a", "moved.example")]);
    }

    [Fact]
    public async Task Subscription_is_kept_by_its_token_and_found_by_its_feed()
    {
        var subscriptions = _store.Port<IFeedSubscriptions>();
        var asked = new FeedSubscription { Token = "t", Feed = "a", Hub = "http://hub.example/", Topic = "http://a.example/feed", Secret = "s", Pending = true, AskedAt = Sample.Noon };
        await subscriptions.Save(asked, default);
        (await subscriptions.OfFeed("a", default)).ShouldBe(asked);

        await subscriptions.Save(asked with { Pending = false, ExpiresAt = Sample.Noon.AddDays(1), RenewAt = Sample.Noon.AddHours(20) }, default);
        (await subscriptions.Find("t", default))!.ExpiresAt.ShouldBe(Sample.Noon.AddDays(1));
        await subscriptions.Save(asked with { Mode = "unsubscribe" }, default);
        (await subscriptions.OfFeed("a", default)).ShouldBeNull();
        await subscriptions.Remove("t", default);
        (await subscriptions.Find("t", default)).ShouldBeNull();
    }

    private static StoredFeed Feed(string id, FeedSettings? settings = null, int minute = 0) => new()
    {
        Id = id,
        Workspace = "main",
        CreatedAt = Sample.Noon,
        GivenUrl = settings?.Url ?? (id == "a" ? "http://a.example/feed" : $"http://a.example/{id}"),
        Settings = settings ?? new FeedSettings { Url = id == "a" ? "http://a.example/feed" : $"http://a.example/{id}" },
        Standing = new FeedStanding { NextVisit = Sample.Noon.AddMinutes(minute) },
    };

    private Task<bool> Commit(string id, FeedStanding standing, FeedVisit? visit = null) =>
        Feeds.Commit(new FeedVisitCommit { Feed = id, Revision = 1, Standing = standing, Visit = visit ?? new FeedVisit(Sample.Noon, 200, 1, 0, 10, null, null) }, default);

    private async Task<IEnumerable<string>> Due() => (await Feeds.Due(Sample.Noon.AddHours(2), 100, 100, default)).Select(d => d.Id);

    public sealed class OnSqlite() : FeedStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : FeedStoreTests(new OwnSchema(server));
}
