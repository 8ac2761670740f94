using NewsMonitor.Delivery.Webhooks;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    [Fact]
    public void New_secret_is_read_back_and_differs_from_the_next()
    {
        var secret = WebhookSecret.Generate();

        WebhookSecret.Parse(secret.Text)!.Text.ShouldBe(secret.Text);
        secret.Key.Length.ShouldBe(32);
        WebhookSecret.Generate().Text.ShouldNotBe(secret.Text);
    }

    [Fact]
    public void Secret_does_not_show_itself_in_a_log()
    {
        var secret = WebhookSecret.Generate();

        $"{secret}".ShouldBe("whsec_…");
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Key_has_24_to_64_bytes(int bytes, bool valid)
    {
        var text = WebhookSecret.Prefix + Convert.ToBase64String(new byte[bytes]);

        (WebhookSecret.Parse(text) is not null).ShouldBe(valid);
        (WebhookSecret.Parse(text[WebhookSecret.Prefix.Length..]) is not null).ShouldBe(valid);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64 at all, though long enough")]
    public void What_is_no_secret_is_not_read(string? text) => WebhookSecret.Parse(text).ShouldBeNull();
}
