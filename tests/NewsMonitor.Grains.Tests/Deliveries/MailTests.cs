using MimeKit;
using NewsMonitor.Contracts;
using NewsMonitor.Grains.Tests.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Testing.Publishing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Deliveries;

public sealed class MailTests
{
    [Fact]
    public async Task Letter_goes_out_at_once_in_text_and_html_and_its_reader_unsubscribes_at_one_click()
    {
        await using var inbox = new SmtpInbox();
        await using var world = await WatchWorld.Open(inbox.Settings);
        var watch = await world.Watch(Order("ann@example.org", new MailTimes()));
        await world.Tell("strike", 1);
        await Eventually.Becomes(() => Task.FromResult(inbox.Letters.Count), count => count == 1, "a letter");

        var letter = inbox.Letters.First();
        letter.To.ToString().ShouldBe("ann@example.org");
        letter.Subject.ShouldBe("strike: Port Amon strike grows, Jon Berg says");
        letter.TextBody!.ShouldContain("begins to match, 1 article");
        letter.HtmlBody!.ShouldContain("<a href=\"https://news.example.org/stories/");
        letter.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        var link = letter.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>').Split('/');
        var endpoint = world.Grain<IEndpointGrain>(link[^2]);
        (await endpoint.Unsubscribe("guessed")).ShouldBeFalse();
        (await endpoint.Unsubscribe(link[^1])).ShouldBeTrue();

        await world.Tell("strike", 1, from: 2);
        await world.Routed();
        (await world.Port<IWatches>().Find(watch, default))!.Endpoints[0].Standing.Disabled.ShouldBe("its reader unsubscribed");
        (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items.ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task Digest_waits_for_its_hour_and_comes_as_one_letter()
    {
        await using var inbox = new SmtpInbox();
        await using var world = await WatchWorld.Open(inbox.Settings);
        var inSixHours = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(6).UtcDateTime);
        var watch = await world.Watch(Order("ann@example.org", new MailTimes { At = [inSixHours] }, "strike OR flood"));
        await world.Tell("strike", 2);
        await world.Tell("flood", 1);
        await world.Routed();

        var waiting = (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items;
        waiting.Count.ShouldBe(3);
        waiting.ShouldAllBe(d => d.Due > TimeProvider.System.GetUtcNow().AddHours(5));
        inbox.Letters.ShouldBeEmpty();
        foreach (var one in waiting)
        {
            await world.Port<IDeliveries>().Again(one.Endpoint, one.Entry.Sequence, TimeProvider.System.GetUtcNow().AddSeconds(-1), default);
        }

        await Eventually.Becomes(async () => (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items, all => all.All(d => d.State == DeliveryState.Delivered), "a digest that was delivered");
        inbox.Letters.Last().Subject!.ShouldContain(": ");
        inbox.Letters.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Letter_that_the_server_cannot_take_now_comes_again_with_the_same_id()
    {
        await using var inbox = new SmtpInbox();
        await using var world = await WatchWorld.Open(inbox.Settings);
        inbox.FailNext(1);
        var watch = await world.Watch(Order("ann@example.org", new MailTimes()));
        await world.Tell("strike", 1);
        await Eventually.Becomes(() => Task.FromResult(inbox.Letters.Count), count => count == 1, "the letter");

        var delivery = await Eventually.Becomes(
            async () => (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items[0], d => d.State == DeliveryState.Delivered, "a delivery that is noted");
        delivery.Tries.ShouldBe(2);
        inbox.Letters.First().MessageId.ShouldBe($"{delivery.Endpoint}.1-1@news.example.org");
    }

    [Fact]
    public async Task What_went_in_one_letter_comes_again_in_one()
    {
        await using var inbox = new SmtpInbox();
        await using var world = await WatchWorld.Open(inbox.Settings);
        var later = TimeOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(6).UtcDateTime);
        var watch = await world.Watch(Order("ann@example.org", new MailTimes { At = [later] }));
        await world.Tell("strike", 3);
        await world.Routed();
        var endpoint = (await world.Port<IWatches>().Find(watch, default))!.Endpoints[0];
        inbox.FailNext(1);
        await world.Port<IDeliveries>().Record(
            endpoint.Id, [.. Enumerable.Range(1, 3).Select(n => new DeliveryTry(n, DeliveryState.Pending, 0, TimeProvider.System.GetUtcNow(), null, null))], endpoint.Standing, TimeProvider.System.GetUtcNow(), default);
        await Eventually.Becomes(() => Task.FromResult(inbox.Letters.Count), count => count == 1, "the letter");

        var all = await Eventually.Becomes(
            async () => (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items, rows => rows.All(d => d.State == DeliveryState.Delivered), "deliveries that are noted");
        all.ShouldAllBe(d => d.Tries == 2);
        inbox.Letters.First().MessageId.ShouldBe($"{endpoint.Id}.1-3@news.example.org");
    }

    [Fact]
    public async Task Address_that_is_refused_for_good_is_given_up_with_the_server_s_words()
    {
        await using var inbox = new SmtpInbox();
        await using var world = await WatchWorld.Open(inbox.Settings);
        var watch = await world.Watch(Order(SmtpInbox.Refused, new MailTimes()));
        await world.Tell("strike", 1);

        var delivery = await Eventually.Becomes(
            async () => (await world.Port<IDeliveries>().List(watch, null, null, 10, default)).Items is [var first, ..] ? first : null, d => d is { State: DeliveryState.Failed }, "a delivery that is given up");
        delivery!.Tries.ShouldBe(1);
        delivery.Reason!.ShouldContain("550");
    }

    private static WatchOrder Order(string to, MailTimes times, string query = "strike") => new(
        new WatchSettings { Name = "strike", Query = query },
        [new EndpointOrder(new EndpointSettings { Kind = EndpointKind.Email, Target = to, Mail = times })]);
}
