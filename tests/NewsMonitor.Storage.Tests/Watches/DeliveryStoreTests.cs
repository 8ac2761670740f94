using NewsMonitor.Storage.Tests.Engines;
using NewsMonitor.Testing.Databases;
using Shouldly;
using Xunit;

namespace NewsMonitor.Storage.Tests.Watches;

public abstract class DeliveryStoreTests(IEngine engine) : IAsyncLifetime
{
    private readonly OpenStore _store = new(engine);

    private IDeliveries Deliveries => _store.Port<IDeliveries>();

    public async ValueTask InitializeAsync()
    {
        await _store.Port<IWatches>().Save(WatchSample.Watch("a", endpoints: [WatchSample.Endpoint("e", "a"), WatchSample.Endpoint("f", "a")]), 0, 7, default);
        await _store.Port<IWatchRouting>().Commit(
            WatchSample.Stretch(1, 7, 8, WatchSample.To(WatchSample.Entry("a", 1, story: 1), "e", "f"), WatchSample.To(WatchSample.Entry("a", 2, story: 1), "e"), WatchSample.To(WatchSample.Entry("a", 3, story: 2), "e", "gone")),
            default);
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_each_story_only_the_first_that_waits_is_due()
    {
        var due = await Deliveries.Due("e", Sample.Noon.AddHours(1), false, 10, default);

        due.Select(d => d.Entry.Sequence).ShouldBe([1, 3]);
        (await Deliveries.Due("e", Sample.Noon.AddHours(1), true, 10, default)).Select(d => d.Entry.Sequence).ShouldBe([1, 2, 3]);
        due[0].Entry.ShouldBe(WatchSample.Entry("a", 1) with { Sequence = 1 });
        (await Deliveries.Due("e", Sample.Noon, false, 10, default)).ShouldBeEmpty("nothing is due before its time");
        (await Deliveries.DueEndpoints(Sample.Noon.AddHours(1), 10, default)).ShouldBe(["e", "f"]);
    }

    [Fact]
    public async Task What_was_taken_makes_room_for_the_next_of_its_story()
    {
        var later = Sample.Noon.AddHours(1);
        await Deliveries.Record("e", [new DeliveryTry(1, DeliveryState.Delivered, 1, null, 204, null)], new EndpointStanding { LastSuccess = later, LastTry = later, LastStatus = 204 }, later, default);

        (await Deliveries.Due("e", later, false, 10, default)).Select(d => d.Entry.Sequence).ShouldBe([2, 3]);
        (await Deliveries.Endpoint("e", default))!.Standing.ShouldBe(new EndpointStanding { LastSuccess = later, LastTry = later, LastStatus = 204 });
        (await Deliveries.List("a", "e", null, 10, default)).Items[^1].ShouldBe(new WatchDelivery
        {
            Endpoint = "e",
            Entry = WatchSample.Entry("a", 1) with { Sequence = 1 },
            State = DeliveryState.Delivered,
            Tries = 1,
            TriedAt = later,
            Status = 204,
        });
    }

    [Fact]
    public async Task What_failed_waits_for_its_next_try_and_its_story_waits_with_it()
    {
        var later = Sample.Noon.AddHours(1);
        await Deliveries.Record("e", [new DeliveryTry(1, DeliveryState.Pending, 1, later.AddMinutes(5), 500, "broken")], new EndpointStanding { Failures = 1 }, later, default);

        (await Deliveries.Due("e", later, false, 10, default)).Select(d => d.Entry.Sequence).ShouldBe([3]);
        (await Deliveries.Due("e", later.AddMinutes(5), false, 10, default)).Select(d => (d.Entry.Sequence, d.Tries, d.Reason)).ShouldBe([(1, 1, "broken"), (3, 0, null)]);
    }

    [Fact]
    public async Task Endpoint_that_rests_is_not_woken_before_its_time()
    {
        await Deliveries.Record("e", [], new EndpointStanding { RestsUntil = Sample.Noon.AddHours(2) }, Sample.Noon, default);

        (await Deliveries.DueEndpoints(Sample.Noon.AddHours(1), 10, default)).ShouldBe(["f"]);
        (await Deliveries.DueEndpoints(Sample.Noon.AddHours(2), 10, default)).ShouldBe(["e", "f"]);
    }

    [Fact]
    public async Task Disabled_endpoint_gets_nothing_more_until_it_is_enabled()
    {
        await Deliveries.Record("e", [], new EndpointStanding { Disabled = "gone", Failures = 3 }, Sample.Noon, default);
        await _store.Port<IWatchRouting>().Commit(WatchSample.Stretch(1, 8, 9, WatchSample.To(WatchSample.Entry("a", 4), "e", "f")), default);

        var given = (await Deliveries.List("a", "e", null, 10, default)).Items;
        given.ShouldAllBe(d => d.State == DeliveryState.Failed && d.Reason == "gone" && d.Due == null);
        given.Count.ShouldBe(3);
        (await Deliveries.Enable("e", default)).ShouldBeTrue();
        (await Deliveries.Enable("nobody", default)).ShouldBeFalse();
        await _store.Port<IWatchRouting>().Commit(WatchSample.Stretch(1, 9, 10, WatchSample.To(WatchSample.Entry("a", 5), "e")), default);
        (await Deliveries.Due("e", Sample.Noon.AddHours(1), false, 10, default)).ShouldHaveSingleItem().Entry.Sequence.ShouldBe(5);
        (await Deliveries.Endpoint("e", default))!.Standing.Disabled.ShouldBeNull();
    }

    [Fact]
    public async Task Delivery_is_sent_again_by_hand()
    {
        await Deliveries.Record("e", [new DeliveryTry(1, DeliveryState.Failed, 10, null, null, "refused")], new EndpointStanding(), Sample.Noon, default);

        (await Deliveries.Again("e", 1, Sample.Noon.AddDays(1), default)).ShouldBeTrue();
        (await Deliveries.Again("e", 99, Sample.Noon, default)).ShouldBeFalse();

        var again = (await Deliveries.Due("e", Sample.Noon.AddDays(1), false, 10, default))[0];
        (again.Entry.Sequence, again.Tries, again.State, again.Reason).ShouldBe((1, 0, DeliveryState.Pending, null));
    }

    [Fact]
    public async Task Deliveries_page_newest_first()
    {
        var first = await Deliveries.List("a", null, null, 2, default);
        var rest = await Deliveries.List("a", null, first.Next, 10, default);

        first.Items.Concat(rest.Items).Select(d => (d.Entry.Sequence, d.Endpoint)).ShouldBe([(3, "e"), (2, "e"), (1, "f"), (1, "e")]);
        rest.Next.ShouldBeNull();
    }

    public sealed class OnSqlite() : DeliveryStoreTests(new OwnFolder());

    [Trait("needs", "postgres")]
    public sealed class OnPostgres(PostgresServer server) : DeliveryStoreTests(new OwnSchema(server));
}
