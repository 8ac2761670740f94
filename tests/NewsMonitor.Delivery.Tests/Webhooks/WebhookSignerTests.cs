using System.Text;
using NewsMonitor.Delivery.Webhooks;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Webhooks;

public sealed class WebhookSignerTests
{
    // The test vector that the standard's reference libraries share.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Body = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void Message_of_the_standard_gets_the_signature_of_the_standard() =>
        WebhookSigner.Sign([WebhookSecret.Parse(Secret)!], Id, At, Encoding.UTF8.GetBytes(Body)).ShouldBe(Signature);

    [Fact]
    public void Own_signature_is_found_among_others()
    {
        var (old, current) = (WebhookSecret.Generate(), WebhookSecret.Generate());
        var signatures = WebhookSigner.Sign([current, old], Id, At, Encoding.UTF8.GetBytes(Body));

        Verify(old, signatures).ShouldBeTrue();
        Verify(current, signatures).ShouldBeTrue();
        Verify(WebhookSecret.Generate(), signatures).ShouldBeFalse();
    }

    [Theory]
    [InlineData("msg_other", "1614265330", Body)]
    [InlineData(Id, "1614265331", Body)]
    [InlineData(Id, "1614265330", "{}")]
    [InlineData(Id, "soon", Body)]
    [InlineData(Id, "-1614265330", Body)]
    public void Changed_message_is_refused(string id, string seconds, string body) =>
        WebhookSigner.Verify(WebhookSecret.Parse(Secret)!, id, seconds, Signature, Encoding.UTF8.GetBytes(body), At).ShouldBeFalse();

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Message_counts_for_five_minutes_around_its_time(int seconds, bool valid) =>
        WebhookSigner.Verify(WebhookSecret.Parse(Secret)!, Id, "1614265330", Signature, Encoding.UTF8.GetBytes(Body), At.AddSeconds(seconds)).ShouldBe(valid);

    [Theory]
    [InlineData("")]
    [InlineData("v1,")]
    [InlineData("v1,not-base64!")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_signature_is_refused(string signatures) => Verify(WebhookSecret.Parse(Secret)!, signatures).ShouldBeFalse();

    private static bool Verify(WebhookSecret secret, string signatures) =>
        WebhookSigner.Verify(secret, Id, WebhookSigner.Seconds(At), signatures, Encoding.UTF8.GetBytes(Body), At);
}
