using System.Text;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Grains.Tests.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Deliveries;

public sealed class WebhookTests
{
    private static readonly (string, string)[] QuickRetries = [("NewsMonitor:Delivery:Retries:0", "00:00:00.1"), ("NewsMonitor:Delivery:Retries:1", "00:00:00.1"), ("NewsMonitor:Delivery:Retries:2", "00:00:00.1")];

    [Fact]
    public async Task Message_that_failed_comes_again_with_the_same_id_and_the_next_of_its_story_waits_for_it()
    {
        await using var world = await WatchWorld.Open(QuickRetries);
        var watch = await world.Watch(WatchWorld.Order("strike", world.Receiver.On("/hook", tries => tries <= 2 ? 500 : 204)));
        await world.Tell("strike", 2);

        await Eventually.Becomes(() => Task.FromResult(world.Receiver.Taken("/hook").Count), count => count == 2, "two messages taken");

        world.Receiver.Asked("/hook").Select(r => r.Header("webhook-id")).ShouldBe([$"msg_{watch}_1", $"msg_{watch}_1", $"msg_{watch}_1", $"msg_{watch}_2"]);
        var first = await Settled(world, watch, 1);
        (first.State, first.Tries, first.Status).ShouldBe((DeliveryState.Delivered, 3, 204));
    }

    [Fact]
    public async Task Signature_is_good_and_both_are_while_a_secret_is_rotated()
    {
        await using var world = await WatchWorld.Open();
        var made = await world.Desk.Add(WatchWorld.Ann, WatchWorld.Order("strike", world.Receiver.On("/hook")));
        var (endpoint, old) = (made.Secrets![0].Endpoint, made.Secrets[0].Secret);
        var rotated = (await world.Desk.Rotate(WatchWorld.Ann, made.Id!, endpoint)).Secrets![0].Secret;
        await world.Grain<IEndpointGrain>(endpoint).Test();

        var request = world.Receiver.Taken("/hook").ShouldHaveSingleItem();
        rotated.ShouldNotBe(old);
        foreach (var secret in new[] { old, rotated })
        {
            WebhookSigner.Verify(
                WebhookSecret.Parse(secret)!,
                request.Header("webhook-id")!,
                request.Header("webhook-timestamp")!,
                request.Header("webhook-signature")!,
                Encoding.UTF8.GetBytes(request.Body),
                TimeProvider.System.GetUtcNow()).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Receiver_that_is_gone_is_disabled_and_gets_nothing_more()
    {
        await using var world = await WatchWorld.Open();
        var watch = await world.Watch(WatchWorld.Order("strike", world.Receiver.On("/hook", _ => 410)));
        await world.Tell("strike", 1);
        var delivery = await Settled(world, watch, 1);
        await world.Tell("strike", 1, from: 2);
        await world.Routed();

        delivery.State.ShouldBe(DeliveryState.Failed);
        delivery.Reason!.ShouldContain("410");
        (await world.Port<IWatches>().Find(watch, default))!.Endpoints[0].Standing.Disabled!.ShouldContain("410");
        (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items.Count.ShouldBe(1);
        world.Receiver.Tries("/hook").ShouldBe(1);
    }

    [Fact]
    public async Task Dead_endpoint_does_not_slow_another_and_says_why_it_fails()
    {
        await using var world = await WatchWorld.Open([.. QuickRetries, ("NewsMonitor:Delivery:Timeout", "00:00:30")]);
        var silent = await world.Watch(WatchWorld.Order("strike", world.Receiver.Silent("/silent")));
        var good = await world.Watch(WatchWorld.Order("strike", world.Receiver.On("/good")));
        await world.Tell("strike", 3);

        await Eventually.Becomes(() => Task.FromResult(world.Receiver.Taken("/good").Count), count => count == 3, "three messages at the good endpoint", TimeSpan.FromSeconds(25));

        (await Settled(world, good, 3)).State.ShouldBe(DeliveryState.Delivered);
        (await world.Port<IDeliveries>().List(silent, null, null, 10, default)).Items.ShouldAllBe(d => d.State == DeliveryState.Pending);
    }

    [Fact]
    public async Task Given_up_message_lets_the_next_go_and_is_sent_again_by_hand()
    {
        await using var world = await WatchWorld.Open(QuickRetries);
        var watch = await world.Watch(WatchWorld.Order("strike", world.Receiver.On("/hook", tries => tries <= 4 ? 503 : 204)));
        await world.Tell("strike", 2);
        var second = await Settled(world, watch, 2);
        var first = await Settled(world, watch, 1);

        (first.State, first.Tries, second.State).ShouldBe((DeliveryState.Failed, 4, DeliveryState.Delivered));
        await world.Port<IDeliveries>().Again(first.Endpoint, 1, TimeProvider.System.GetUtcNow(), default);

        await Eventually.Becomes(() => Task.FromResult(world.Receiver.Taken("/hook").Count), count => count == 2, "the message that was given up");
        world.Receiver.Taken("/hook")[1].Header("webhook-id").ShouldBe($"msg_{watch}_1");
    }

    [Fact]
    public async Task Receiver_that_asks_for_rest_is_left_alone()
    {
        await using var world = await WatchWorld.Open(QuickRetries);
        var watch = await world.Watch(WatchWorld.Order("strike OR flood", world.Receiver.On("/hook", _ => 429, "Retry-After: 3600")));
        await world.Tell("strike", 1);
        await Eventually.Becomes(() => Task.FromResult(world.Receiver.Tries("/hook")), tries => tries == 1, "one try");
        var endpoint = await Eventually.Becomes(async () => (await world.Port<IWatches>().Find(watch, default))!.Endpoints[0], e => e.Standing.RestsUntil is not null, "an endpoint that rests");
        await world.Tell("flood", 1);
        await world.Routed();
        await world.Grain<IEndpointGrain>(endpoint.Id).Send();

        world.Receiver.Tries("/hook").ShouldBe(1);
        endpoint.Standing.RestsUntil!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(50));
    }

    [Fact]
    public async Task More_than_a_minute_s_messages_wait_for_the_next_minute()
    {
        await using var world = await WatchWorld.Open(("NewsMonitor:Delivery:MostPerMinute", "2"));
        var watch = await world.Watch(WatchWorld.Order("strike", world.Receiver.On("/hook")));
        await world.Tell("strike", 3);
        await world.Routed();
        await Settled(world, watch, 2);

        var endpoint = await Eventually.Becomes(async () => (await world.Port<IWatches>().Find(watch, default))!.Endpoints[0], e => e.Standing.RestsUntil is not null, "an endpoint that waits for the next minute");

        endpoint.Standing.Failures.ShouldBe(0);
        world.Receiver.Tries("/hook").ShouldBe(2);
        (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items[0].State.ShouldBe(DeliveryState.Pending);
    }

    [Fact]
    public async Task Address_that_may_not_be_visited_is_refused_when_the_watch_is_made_and_when_it_is_connected_to()
    {
        await using var world = await WatchWorld.Open(("NewsMonitor:Delivery:AllowedNetworks:0", "192.0.2.0/24"));
        var address = world.Receiver.On("/hook");
        var known = new WatchEndpoint { Id = "e", Watch = "w", Settings = new EndpointSettings { Kind = EndpointKind.Webhook, Target = address }, Secrets = [new EndpointSecret(WebhookSecret.Generate().Text)] };
        await world.Port<IWatches>().Save(new StoredWatch { Id = "w", Workspace = "demo", Owner = "name:ann", Settings = new WatchSettings { Name = "w", Query = "strike" }, Endpoints = [known] }, 0, 0, default);

        (await world.Desk.Add(WatchWorld.Ann, WatchWorld.Order("strike", address))).Reason!.ShouldContain("AllowedNetworks");
        (await world.Desk.Add(WatchWorld.Ann, WatchWorld.Order("strike", "http://localhost/hook"))).Reason!.ShouldContain("AllowedNetworks");
        var test = await world.Grain<IEndpointGrain>("e").Test();

        test.Delivered.ShouldBeFalse();
        test.Reason!.ShouldContain("NewsMonitor:Delivery:AllowedNetworks");
        world.Receiver.Asked("/hook").ShouldBeEmpty();
    }

    private static async Task<WatchDelivery> Settled(WatchWorld world, string watch, long sequence) => (await Eventually.Becomes(
        async () => (await world.Port<IDeliveries>().List(watch, null, null, 100, default)).Items.FirstOrDefault(d => d.Entry.Sequence == sequence),
        delivery => delivery is { State: not DeliveryState.Pending },
        $"delivery {sequence} settled"))!;
}
