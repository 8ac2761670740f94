using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.Watches;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages.Watches;

/// <summary>From the form to what is wanted, and back.</summary>
public sealed class WatchDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoredWatch Before = new()
    {
        Id = "w1",
        Workspace = "main",
        Owner = "name:Anna",
        Settings = new WatchSettings { Name = "Harbour", Query = "harbour", Since = Now.AddDays(-3), Paused = true, Telling = new WatchTelling { Frequency = WatchFrequency.Everything, Kinds = ["noted"], GrownPast = [10] } },
        Endpoints =
        [
            new WatchEndpoint { Id = "e1", Watch = "w1", Settings = new EndpointSettings { Kind = EndpointKind.Webhook, Target = "https://a.example/", Format = WebhookFormat.CloudEventsBinary } },
            new WatchEndpoint { Id = "e2", Watch = "w1", Settings = new EndpointSettings { Kind = EndpointKind.Email, Target = "anna@example.org", Mail = new MailTimes { At = [new TimeOnly(8, 0)], Zone = "Europe/Amsterdam", QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(7, 0) } } },
        ],
    };

    [Fact]
    public void An_empty_form_is_a_watch_of_the_usual_kind()
    {
        var order = Read(("q", "flood")).Order(null, Now);

        order.Settings.Name.ShouldBe("flood");
        order.Settings.Since.ShouldBeNull();
        order.Settings.Telling.Frequency.ShouldBe(WatchFrequency.News);
        order.Endpoints.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_form_does_not_show_stays_as_it_was()
    {
        var order = WatchDraft.Of(Before).Order(Before, Now);

        order.Settings.Since.ShouldBe(Now.AddDays(-3));
        order.Settings.Paused.ShouldBeTrue();
        order.Settings.Telling.Kinds.ShouldBe(["noted"]);
        order.Settings.Telling.GrownPast.ShouldBe([10]);
        order.Endpoints.Select(e => e.Id).ShouldBe(["e1", "e2"]);
        order.Endpoints[0].Settings.Format.ShouldBe(WebhookFormat.CloudEventsBinary);
        order.Endpoints[1].Settings.Mail!.QuietFrom.ShouldBe(new TimeOnly(22, 0));
        order.Endpoints[1].Settings.Mail!.At.ShouldBe([new TimeOnly(8, 0)]);
    }

    [Fact]
    public void An_address_that_is_taken_out_goes()
    {
        var order = (WatchDraft.Of(Before) with { Webhooks = [], Mails = ["otto@example.org"] }).Order(Before, Now);

        var mail = order.Endpoints.ShouldHaveSingleItem();
        mail.Id.ShouldBeNull();
        mail.Settings.Target.ShouldBe("otto@example.org");
        mail.Settings.Mail!.Zone.ShouldBe("Europe/Amsterdam");
    }

    [Theory]
    [InlineData("18:30, 8:00", "08:00|18:30")]
    [InlineData("08:00 08:00", "08:00")]
    [InlineData("", "")]
    public void Hours_are_read_in_order_and_once(string text, string hours) =>
        string.Join('|', WatchForm.Hours(text).Select(at => at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(hours);

    [Theory]
    [InlineData("minutes", "-1")]
    [InlineData("minutes", "10081")]
    [InlineData("days", "1.5")]
    [InlineData("frequency", "hourly")]
    public void What_cannot_be_read_is_named(string field, string value) =>
        Should.Throw<ApiException>(() => Read((field, value))).Message.ShouldContain(value);

    [Theory]
    [InlineData(false, true, "watching")]
    [InlineData(false, false, "catching up")]
    [InlineData(true, true, "paused")]
    public void A_watch_says_how_it_stands(bool paused, bool live, string word) =>
        WatchWords.State(Before with { Live = live, Settings = Before.Settings with { Paused = paused } }).ShouldBe(word);

    [Theory]
    [InlineData(WatchFrequency.News, 0, "beginnings and news")]
    [InlineData(WatchFrequency.Beginnings, 0, "only beginnings")]
    [InlineData(WatchFrequency.Everything, 30, "everything, one a story in 30 minutes")]
    public void A_watch_says_how_much_it_tells(WatchFrequency frequency, int minutes, string words) =>
        WatchWords.Frequency(new WatchTelling { Frequency = frequency, AtMostEvery = TimeSpan.FromMinutes(minutes) }).ShouldBe(words);

    private static WatchDraft Read(params (string Name, string Value)[] fields) => WatchForm.Read(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value), StringComparer.Ordinal)));
}
