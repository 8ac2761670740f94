using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Watches;

public sealed class WatchDeskTests
{
    [Fact]
    public async Task Watch_tells_the_beginning_once_and_then_the_news_in_order_and_each_goes_out()
    {
        await using var world = await WatchWorld.Open();
        var watch = await world.Watch(WatchWorld.Order("strike articles>=3", world.Receiver.On("/hook")));
        await world.Tell("strike", 5);
        await world.Tell("flood", 1);
        await world.Routed();

        var entries = await world.Entries(watch);
        entries.Select(e => (e.Sequence, e.Kind, e.ArticleCount)).ShouldBe([(1, TellingKind.Began, 3), (2, TellingKind.News, 4), (3, TellingKind.News, 5)]);
        await Eventually.Becomes(() => Task.FromResult(world.Receiver.Taken("/hook").Count), count => count == 3, "three messages");
        world.Receiver.Data("/hook").Select(d => d.GetProperty("sequence").GetInt64()).ShouldBe([1, 2, 3]);
        world.Receiver.Data("/hook").Select(d => d.GetProperty("kind").GetString()).ShouldBe(["began", "news", "news"]);
    }

    [Fact]
    public async Task Watch_made_with_since_catches_up_to_exactly_what_it_would_have_told()
    {
        await using var world = await WatchWorld.Open(("NewsMonitor:Watches:Stretch", "2"));
        var before = DateTimeOffset.UnixEpoch;
        var early = await world.Watch(WatchWorld.Order("(strike OR flood) outlets>=2"));
        await world.Tell("strike", 3);
        await world.Tell("flood", 3);
        await world.Routed();
        var late = await world.Watch(WatchWorld.Order("(strike OR flood) outlets>=2") with { Settings = WatchWorld.Order("(strike OR flood) outlets>=2").Settings with { Since = before } });
        await world.Tell("strike", 1, from: 4);
        await world.Routed();

        var told = (await world.Entries(early)).Select(e => (e.Sequence, e.Kind, e.Story, e.From, e.To)).ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(5);
        (await world.Entries(late)).Select(e => (e.Sequence, e.Kind, e.Story, e.From, e.To)).ShouldBe(told);
    }

    [Fact]
    public async Task Watch_made_without_since_tells_only_what_comes()
    {
        await using var world = await WatchWorld.Open();
        await world.Tell("strike", 2);
        var watch = await world.Watch(WatchWorld.Order("strike"));
        await world.Routed();
        (await world.Entries(watch)).ShouldBeEmpty();

        await world.Tell("strike", 1, from: 3);
        await world.Routed();

        (await world.Entries(watch)).ShouldHaveSingleItem().Kind.ShouldBe(TellingKind.Began);
    }

    [Fact]
    public async Task Paused_watch_tells_nothing_and_goes_on_from_where_it_was_resumed()
    {
        await using var world = await WatchWorld.Open();
        var watch = await world.Watch(WatchWorld.Order("strike"));
        await world.Tell("strike", 1);
        await world.Routed();
        await world.Desk.Pause(WatchWorld.Ann, watch, true);
        await world.Tell("strike", 2, from: 2);
        await world.Desk.Pause(WatchWorld.Ann, watch, false);
        await world.Tell("strike", 1, from: 4);
        await world.Routed();

        (await world.Entries(watch)).Select(e => (e.Kind, e.ArticleCount)).ShouldBe([(TellingKind.Began, 1), (TellingKind.News, 4)]);
    }

    [Fact]
    public async Task Muted_story_is_told_no_more()
    {
        await using var world = await WatchWorld.Open();
        var watch = await world.Watch(WatchWorld.Order("strike"));
        await world.Tell("strike", 1);
        await world.Routed();
        var story = (await world.Entries(watch))[0].Story;
        await world.Desk.Mute(WatchWorld.Ann, watch, story, true);
        await world.Tell("strike", 1, from: 2);
        await world.Routed();
        (await world.Entries(watch)).Count.ShouldBe(1);

        await world.Desk.Mute(WatchWorld.Ann, watch, story, false);
        await world.Tell("strike", 1, from: 3);
        await world.Routed();

        (await world.Entries(watch)).Select(e => (e.Kind, e.ArticleCount)).ShouldBe([(TellingKind.Began, 1), (TellingKind.News, 3)]);
    }

    [Fact]
    public async Task Changed_query_holds_from_then_on_and_a_removed_watch_is_gone()
    {
        await using var world = await WatchWorld.Open();
        var watch = await world.Watch(WatchWorld.Order("strike"));
        await world.Desk.Change(WatchWorld.Ann, watch, WatchWorld.Order("flood"));
        await world.Tell("strike", 1);
        await world.Tell("flood", 1);
        await world.Routed();
        (await world.Entries(watch)).ShouldHaveSingleItem().Kind.ShouldBe(TellingKind.Began);

        (await world.Desk.Remove(WatchWorld.Ann, watch)).Outcome.ShouldBe(WatchOutcome.Done);

        (await world.Port<IWatches>().Find(watch, default)).ShouldBeNull();
        (await world.Desk.Remove(WatchWorld.Ann, watch)).Outcome.ShouldBe(WatchOutcome.Unknown);
    }

    [Fact]
    public async Task Watch_is_its_owner_s_and_bounds_are_told()
    {
        await using var world = await WatchWorld.Open(("NewsMonitor:Watches:MostPerOwner", "1"), ("NewsMonitor:Watches:MostDeliveries", "1"));
        var watch = await world.Watch(WatchWorld.Order("strike"));
        var bob = new WatchCaller("name:bob", "bob", All: false);

        (await world.Desk.Remove(bob, watch)).Outcome.ShouldBe(WatchOutcome.Unknown);
        (await world.Desk.Pause(bob with { All = true }, watch, true)).Outcome.ShouldBe(WatchOutcome.Done);
        var second = await world.Desk.Add(WatchWorld.Ann, WatchWorld.Order("flood"));
        second.Outcome.ShouldBe(WatchOutcome.TooMany);
        second.Reason!.ShouldContain("MostPerOwner");
        (await world.Desk.Add(bob, WatchWorld.Order("flood", "https://a.example/", "https://b.example/"))).Reason!.ShouldContain("MostDeliveries");
    }

    [Fact]
    public async Task What_comes_too_soon_is_told_together_when_its_time_has_come()
    {
        await using var world = await WatchWorld.Open();
        var order = WatchWorld.Order("strike");
        var watch = await world.Watch(order with { Settings = order.Settings with { Telling = new WatchTelling { AtMostEvery = TimeSpan.FromSeconds(1) } } });
        await world.Tell("strike", 4);

        var entries = await Eventually.Becomes(() => world.Entries(watch), told => told is [.., { ArticleCount: 4 }], "the fourth article told");

        entries[0].Kind.ShouldBe(TellingKind.Began);
        entries.Skip(1).Zip(entries, (next, last) => next.From - last.To).ShouldAllBe(step => step == 1);
    }
}
