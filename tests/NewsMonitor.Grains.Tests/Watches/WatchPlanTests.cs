using NewsMonitor.Contracts;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Grains.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Watches;

public sealed class WatchPlanTests
{
    private static readonly DateTimeOffset Noon = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly AddressGuard Guard = new([]);

    [Theory]
    [InlineData("https://example.org/hook")]
    [InlineData("http://example.org:8080/hook?x=1")]
    [InlineData("https://93.184.216.34/")]
    public void Address_on_the_open_net_is_taken(string url) => Refuse(Web(url)).ShouldBeNull();

    [Theory]
    [InlineData("example.org/hook", "full address")]
    [InlineData("ftp://example.org/", "full address")]
    [InlineData("https://ann:word@example.org/", "without a user name")]
    [InlineData("http://127.0.0.1/", "AllowedNetworks")]
    [InlineData("http://localhost:5080/", "AllowedNetworks")]
    [InlineData("http://[::1]/", "AllowedNetworks")]
    [InlineData("http://169.254.169.254/latest", "AllowedNetworks")]
    [InlineData("http://10.1.2.3/", "AllowedNetworks")]
    public void Address_that_may_not_be_is_refused_with_the_way_out(string url, string reason) => Refuse(Web(url))!.ShouldContain(reason);

    [Theory]
    [InlineData("ann", "Etc/UTC", "not an e-mail address")]
    [InlineData("Ann <ann@example.org>", "Etc/UTC", "not an e-mail address")]
    [InlineData("ann@example.org", "Europe/Atlantis", "not a time zone")]
    public void Letter_that_cannot_be_is_refused(string to, string zone, string reason) => Refuse(Mail(to, new MailTimes { Zone = zone }))!.ShouldContain(reason);

    [Fact]
    public void Letters_need_a_mail_server()
    {
        Refuse(Mail("ann@example.org", new MailTimes { Zone = "Europe/Amsterdam" })).ShouldBeNull();
        WatchPlan.Refuse(Order(Mail("ann@example.org", new MailTimes())), new WatchOptions(), Guard, canMail: false)!.ShouldContain("NewsMonitor:Mail:Host");
        Refuse(Mail("ann@example.org", new MailTimes { QuietFrom = new TimeOnly(22, 0) }))!.ShouldContain("a beginning and an end");
    }

    [Fact]
    public void Watch_itself_is_looked_at_too()
    {
        var order = Order(Web("https://example.org/"));

        Refuse(order with { Settings = order.Settings with { Name = " " } })!.ShouldContain("name");
        Refuse(order with { Settings = order.Settings with { Query = "(" } })!.ShouldStartWith("query");
        Refuse(order with { Settings = order.Settings with { Telling = new WatchTelling { AtMostEvery = TimeSpan.FromDays(8) } } })!.ShouldContain("atMostEvery");
        Refuse(order with { Settings = order.Settings with { Telling = new WatchTelling { GrownPast = [0] } } })!.ShouldContain("grownPast");
        Refuse(order with { Endpoints = [order.Endpoints[0], order.Endpoints[0]] })!.ShouldContain("named twice");
    }

    [Fact]
    public void Known_endpoints_keep_their_secrets_and_new_ones_get_one_that_is_told()
    {
        var (first, told) = WatchPlan.Endpoints("w", [new(Web("https://a.example/")), new(Web("https://b.example/"))], []);
        var moved = first.Single(e => e.Settings.Target == "https://a.example/");
        var (second, more) = WatchPlan.Endpoints("w", [new(Web("https://c.example/"), moved.Id), new(Web("https://b.example/") with { Format = WebhookFormat.CloudEvents }), new(Web("https://a.example/"))], first);

        told.Select(t => t.Endpoint).Order().ShouldBe(first.Select(e => e.Id).Order());
        second.Single(e => e.Settings.Target == "https://c.example/").Secrets.ShouldBe(moved.Secrets);
        second.Single(e => e.Settings.Target == "https://b.example/").Secrets.ShouldBe(first.Single(e => e.Settings.Target == "https://b.example/").Secrets);
        var back = second.Single(e => e.Settings.Target == "https://a.example/");
        back.Id.ShouldNotBe(moved.Id);
        more.ShouldHaveSingleItem().ShouldBe(new NewSecret(back.Id, back.Secrets[0].Text));
    }

    [Fact]
    public void Rotated_secret_stands_beside_the_old_one_until_its_time_is_over()
    {
        var endpoint = new WatchEndpoint { Id = "e", Watch = "w", Settings = Web("https://a.example/"), Secrets = [new EndpointSecret("whsec_a")] };

        var (once, first) = WatchPlan.Rotate(endpoint, Noon, TimeSpan.FromDays(1));
        var (twice, second) = WatchPlan.Rotate(once, Noon.AddDays(2), TimeSpan.FromDays(1));

        once.Secrets.ShouldBe([new EndpointSecret(first.Secret), new EndpointSecret("whsec_a", Noon.AddDays(1))]);
        twice.Secrets.ShouldBe([new EndpointSecret(second.Secret), new EndpointSecret(first.Secret, Noon.AddDays(3))]);
    }

    private static EndpointSettings Web(string url) => new() { Kind = EndpointKind.Webhook, Target = url };

    private static EndpointSettings Mail(string to, MailTimes times) => new() { Kind = EndpointKind.Email, Target = to, Mail = times };

    private static WatchOrder Order(EndpointSettings endpoint) => new(new WatchSettings { Name = "w", Query = "ferry" }, [new EndpointOrder(endpoint)]);

    private static string? Refuse(EndpointSettings endpoint) => Refuse(Order(endpoint));

    private static string? Refuse(WatchOrder order) => WatchPlan.Refuse(order, new WatchOptions(), Guard, canMail: true);
}
