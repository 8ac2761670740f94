using System.Net;
using System.Net.Mime;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.Http;
using CloudNative.CloudEvents.SystemTextJson;
using NewsMonitor.Delivery.Tests.Watches;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Webhooks;

/// <summary>CloudEvents are read back by the standard's own SDK.</summary>
public sealed class WebhookBodyTests
{
    private static readonly TellingMessage Message = MessageSample.Message(name: "Häfen \"und\" 100 %");

    [Fact]
    public void Plain_body_has_type_timestamp_and_data()
    {
        var body = WebhookBody.Of(Message, WebhookFormat.Json);
        var json = JsonDocument.Parse(body.Bytes).RootElement;

        body.MediaType.ShouldStartWith("application/json");
        json.GetProperty("type").GetString().ShouldBe("story.news");
        json.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(MessageSample.Noon);
        json.GetProperty("data").GetProperty("watchName").GetString().ShouldBe("Häfen \"und\" 100 %");
    }

    [Theory]
    [InlineData(WebhookFormat.CloudEvents)]
    [InlineData(WebhookFormat.CloudEventsBinary)]
    public async Task Cloud_event_is_read_back_by_the_official_reader(WebhookFormat format)
    {
        using var request = Request(WebhookBody.Of(Message, format));
        var read = await request.ToCloudEventAsync(new JsonEventFormatter());

        read.IsValid.ShouldBeTrue();
        (read.Id, read.Type, read.Subject).ShouldBe(("msg_w1_3", "newsmonitor.story.news", "main.en.1"));
        read.SpecVersion.ShouldBe(CloudEventsSpecVersion.V1_0);
        read.Source!.ToString().ShouldBe("/api/v1/watches/w1");
        read.Time.ShouldBe(MessageSample.Noon);
        read["sequence"].ShouldBe("000000000003");
        new ContentType(read.DataContentType!).MediaType.ShouldBe("application/json");
        ((JsonElement)read.Data!).GetProperty("headline").GetString().ShouldBe("Ferry aground");
    }

    [Fact]
    public void Same_message_gives_the_same_bytes_at_every_try() =>
        WebhookBody.Of(Message, WebhookFormat.CloudEvents).Bytes.ShouldBe(WebhookBody.Of(Message with { }, WebhookFormat.CloudEvents).Bytes);

    [Fact]
    public void Test_is_marked_as_one() => WebhookBody.TypeOf(Message with { IsTest = true }).ShouldBe("story.test");

    private static HttpRequestMessage Request(WebhookBody body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://example.org/hook") { Version = HttpVersion.Version11, Content = new ByteArrayContent(body.Bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", body.MediaType);
        foreach (var (name, value) in body.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
