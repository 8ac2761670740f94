using System.Text;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Watches;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Watches;

public sealed class WatchFieldsTests
{
    [Fact]
    public void Watch_takes_what_is_named_and_usual_values_for_the_rest()
    {
        var order = WatchFields.Read(Bytes("""
            {"name": " Harbour ", "query": "fire articles>=3", "since": "2026-01-31", "frequency": "Everything", "kinds": ["articles-added"], "atMostEvery": 90, "grownPast": [10, 100], "paused": true,
             "deliveries": [{"kind": "webhook", "url": "https://a.example/", "format": "cloudevents"}, {"kind": "email", "to": "ann@example.org", "at": ["18:00", "7:30"], "zone": "Europe/Amsterdam", "quiet": {"from": "22:00", "until": "07:00"}}]}
            """));

        order.Settings.Name.ShouldBe("Harbour");
        order.Settings.Since.ShouldBe(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero));
        order.Settings.Paused.ShouldBeTrue();
        (order.Settings.Telling.Frequency, order.Settings.Telling.AtMostEvery).ShouldBe((WatchFrequency.Everything, TimeSpan.FromSeconds(90)));
        order.Settings.Telling.GrownPast.ShouldBe([10, 100]);
        order.Endpoints[0].Settings.ShouldBe(new EndpointSettings { Kind = EndpointKind.Webhook, Target = "https://a.example/", Format = WebhookFormat.CloudEvents });
        order.Endpoints[1].Settings.Target.ShouldBe("ann@example.org");
        var mail = order.Endpoints[1].Settings.Mail!;
        mail.At.ShouldBe([new TimeOnly(7, 30), new TimeOnly(18, 0)]);
        (mail.Zone, mail.QuietFrom, mail.QuietUntil).ShouldBe(("Europe/Amsterdam", new TimeOnly(22, 0), new TimeOnly(7, 0)));
        WatchFields.Read(Bytes("""{"name": "a", "query": "b"}""")).Settings.Telling.Frequency.ShouldBe(WatchFrequency.News);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("""{"query": "a"}""", "name is missing")]
    [InlineData("""{"name": "a", "query": "a", "qurey": "b"}""", "'qurey' is not a field of a watch")]
    [InlineData("""{"name": "a", "query": "a", "since": "monday"}""", "since 'monday' is not a time")]
    [InlineData("""{"name": "a", "query": "a", "frequency": "often"}""", "everything, news, beginnings")]
    [InlineData("""{"name": "a", "query": "a", "atMostEvery": -1}""", "atMostEvery must be")]
    [InlineData("""{"name": "a", "query": "a", "grownPast": ["x"]}""", "grownPast must hold whole numbers")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": {}}""", "deliveries must be a list")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [1]}""", "deliveries must hold objects")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"url": "https://a.example/"}]}""", "kind is missing")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"kind": "pigeon"}]}""", "webhook, email")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"kind": "webhook"}]}""", "needs a url")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"kind": "webhook", "url": "https://a.example/", "format": "xml"}]}""", "json, cloudevents, cloudevents-binary")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"kind": "webhook", "url": "https://a.example/", "to": "b"}]}""", "'to' is not a field of a webhook")]
    [InlineData("""{"name": "a", "query": "a", "deliveries": [{"kind": "email", "to": "a@b.example", "at": "noon"}]}""", "time of day")]
    [InlineData("""{"name": "a", "query": "-sport"}""", "would match nearly every story")]
    [InlineData("""{"name": "a", "query": ""}""", "would match nearly every story")]
    public void Fault_is_named(string body, string fault) => Should.Throw<ApiException>(() => WatchFields.Read(Bytes(body))).Message.ShouldContain(fault);

    [Fact]
    public void Fault_of_a_query_tells_its_place()
    {
        var fault = Should.Throw<ApiException>(() => WatchFields.Read(Bytes("""{"name": "a", "query": "ferry colour:red"}""")));

        fault.Status.ShouldBe(400);
        fault.Members["at"].ShouldBe(6);
        fault.Members["hint"].ShouldNotBeNull();
    }

    [Fact]
    public void Everything_may_be_watched_by_whoever_says_so() => WatchFields.Read(Bytes("""{"name": "a", "query": "", "everything": true}""")).Settings.Query.ShouldBe("");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
