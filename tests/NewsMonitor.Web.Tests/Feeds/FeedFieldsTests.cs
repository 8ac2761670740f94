using System.Text;
using NewsMonitor.Storage;
using NewsMonitor.Web.Feeds;
using NewsMonitor.Web.Http;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Feeds;

public sealed class FeedFieldsTests
{
    private static readonly FeedSettings Known = new() { Url = "http://a.example/feed", Title = "Mine", Every = TimeSpan.FromMinutes(5), Paused = true, Tags = ["x"], FullText = FeedFullText.Always };

    [Fact]
    public void New_feed_takes_what_is_named_and_defaults_for_the_rest()
    {
        var order = FeedFields.New(Json("""{"url": "a.example", "every": 90, "tags": ["b", "a"], "fullText": "never"}"""));

        (order.Url, order.Every, order.FullText, order.Paused, order.Title).ShouldBe(("a.example", TimeSpan.FromSeconds(90), "never", false, null));
        order.Tags.ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Change_keeps_what_it_does_not_name_and_null_resets()
    {
        var order = FeedFields.Changed(Known, Json("""{"title": null, "every": "00:10:00"}"""));

        (order.Url, order.Title, order.Every, order.FullText, order.Paused).ShouldBe(("http://a.example/feed", null, TimeSpan.FromMinutes(10), "always", true));
        order.Tags.ShouldBe(["x"]);
    }

    [Theory]
    [InlineData("{}", "url is missing")]
    [InlineData("[]", "JSON object")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"url": 7}""", "url must be a text")]
    [InlineData("""{"url": "a", "every": -1}""", "every must be")]
    [InlineData("""{"url": "a", "paused": "yes"}""", "paused must be")]
    [InlineData("""{"url": "a", "tags": "b"}""", "tags must be")]
    [InlineData("""{"url": "a", "tags": [1]}""", "tags must hold")]
    [InlineData("""{"url": "a", "titel": "b"}""", "'titel' is not a field")]
    public void Fault_is_named(string body, string fault) => Should.Throw<ApiException>(() => FeedFields.New(Json(body))).Message.ShouldContain(fault);

    [Fact]
    public void Address_to_look_at_is_read() => FeedFields.Address(Json("""{"url": "a.example", "more": 1}""")).ShouldBe("a.example");

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}
