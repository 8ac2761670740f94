using System.Net;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("::7f00:1")]
    [InlineData("2001:db8::1")]
    public void Addresses_inside_are_refused(string address) => new AddressGuard([]).Allows(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void Public_addresses_pass(string address) => new AddressGuard([]).Allows(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "192.168.0.1", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("fd00::/8", "fd12::1", true)]
    [InlineData("nonsense", "10.1.2.3", false)]
    public void What_the_operator_lists_passes(string network, string address, bool passes) => new AddressGuard([network]).Allows(IPAddress.Parse(address)).ShouldBe(passes);

    [Theory]
    [InlineData("http://127.0.0.1:{0}/feed")]
    [InlineData("http://localhost:{0}/feed")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/feed")]
    [InlineData("http://2130706433:{0}/feed")]
    [InlineData("http://0x7f.1:{0}/feed")]
    [InlineData("http://0177.0.0.1:{0}/feed")]
    public async Task No_spelling_of_a_loopback_address_is_connected_to(string spelling)
    {
        await using var publisher = new LoopbackPublisher().On("/feed", Samples.Rss(1));
        using var visitor = new Visitor(loopback: false);
        var result = await visitor.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, new Uri(publisher.Address).Port));
        result.Failure.ShouldNotBeNull();
        publisher.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_an_address_inside_is_refused_at_that_hop()
    {
        await using var inside = new LoopbackPublisher("127.0.0.2").On("/secret", "x");
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (_, reply) => reply.Send(302, "", $"Location: {inside.Address}/secret"));
        using var visitor = new Visitor(
            options =>
            {
                options.AllowedNetworks.Add("127.0.0.1/32");
                options.ObeyRobots = false;
            },
            loopback: false);
        var failure = (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull();
        failure.Stage.ShouldBe(FeedStage.Dns);
        failure.Reason.ShouldContain("AllowedNetworks");
        inside.Requests.ShouldBeEmpty();
    }
}
