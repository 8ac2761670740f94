using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Server.Startup;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests;

public sealed class ClusterSettingsTests
{
    [Theory]
    [InlineData(null, "Embedded")]
    [InlineData("", "Embedded")]
    [InlineData("cluster", "Cluster")]
    [InlineData("Embedded", "Embedded")]
    public void Mode_is_embedded_unless_something_else_is_said(string? word, string mode) =>
        ClusterHosting.Mode(new ConfigurationBuilder().AddInMemoryCollection([new("NewsMonitor:Mode", word)]).Build()).ToString().ShouldBe(mode);

    [Theory]
    [InlineData("both")]
    [InlineData("7")]
    public void Word_that_is_no_mode_is_refused(string word) =>
        Should.Throw<StartException>(() => ClusterHosting.Mode(new ConfigurationBuilder().AddInMemoryCollection([new("NewsMonitor:Mode", word)]).Build())).Message.ShouldContain("Embedded or Cluster");

    [Fact]
    public void Defaults_are_good_and_all_faults_are_reported_together()
    {
        var validator = new ClusterSettingsValidator();
        var wrong = new ClusterSettings { Name = "", Address = "x", SiloPort = 70000, GatewayPort = 70000, ProbeEvery = TimeSpan.Zero, ProbesMissed = 1, AliveEvery = TimeSpan.Zero };

        validator.Validate(null, new()).Succeeded.ShouldBeTrue();
        validator.Validate(null, wrong).Failures!.Count().ShouldBe(8);
    }

    [Fact]
    public void Silo_listens_on_this_machine_only_while_the_database_is_here()
    {
        SiloPlace.Of(new(), "127.0.0.1").Address.ShouldBe(IPAddress.Loopback);
        SiloPlace.Of(new(), "localhost").Address.ShouldBe(IPAddress.Loopback);
        SiloPlace.Of(new() { Address = "127.0.0.2" }, "db.example").Address.ShouldBe(IPAddress.Parse("127.0.0.2"));
    }

    [Fact]
    public void Two_free_ports_are_found_and_a_taken_one_is_named()
    {
        var place = SiloPlace.Local();
        place.SiloPort.ShouldNotBe(place.GatewayPort);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Should.Throw<StartException>(() => SiloPlace.Of(new() { GatewayPort = port }, null)).Message.ShouldContain($"GatewayPort is {port}");
        Should.Throw<StartException>(() => SiloPlace.Of(new() { Address = "203.0.113.1" }, null)).Message.ShouldContain("cannot be listened on");
    }
}
