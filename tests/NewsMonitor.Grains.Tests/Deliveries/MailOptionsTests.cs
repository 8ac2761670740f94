using NewsMonitor.Grains.Deliveries;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Deliveries;

public sealed class MailOptionsTests
{
    [Fact]
    public void All_faults_are_told_at_once()
    {
        new MailOptionsValidator().Validate(null, new MailOptions()).Succeeded.ShouldBeTrue();

        var faults = new MailOptionsValidator().Validate(null, new MailOptions { Port = 0, Security = "some", From = "nobody at all", Timeout = TimeSpan.Zero, MostEntries = 0 }).Failures!;

        faults.Select(f => f.Split(' ')[0]).ShouldBe(new[] { "Port", "Security", "From", "Timeout", "MostEntries" }.Select(n => $"NewsMonitor:Mail:{n}"));
    }

    [Fact]
    public void Word_in_a_letter_is_its_endpoint_s_alone()
    {
        var endpoint = new WatchEndpoint { Id = "e", Watch = "w", Settings = new EndpointSettings { Kind = EndpointKind.Email, Target = "a@b.example" }, Secrets = [new EndpointSecret("whsec_a")] };
        var word = Unsubscribing.Word(endpoint)!;

        Unsubscribing.Knows(endpoint, word).ShouldBeTrue();
        Unsubscribing.Knows(endpoint with { Id = "f" }, word).ShouldBeFalse();
        Unsubscribing.Knows(endpoint with { Secrets = [new EndpointSecret("whsec_b")] }, word).ShouldBeFalse();
        Unsubscribing.Knows(endpoint with { Secrets = [] }, "").ShouldBeFalse();
    }
}
