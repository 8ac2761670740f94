using Microsoft.Extensions.Configuration;
using NewsMonitor.Server.Startup;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests;

public sealed class StartupTests
{
    [Theory]
    [InlineData(true, "--data", "/x")]
    [InlineData(true, "--data=/x", "--urls", "http://localhost:1")]
    [InlineData(true, "--NewsMonitor:Feeds:0:Path", "x")]
    [InlineData(false, "--data")]
    [InlineData(false, "data")]
    [InlineData(false, "--verbose", "yes")]
    public void Command_lines_are_checked(bool good, params string[] arguments) => (CommandLine.Fault(arguments) is null).ShouldBe(good);

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:5080;http://127.0.0.2:1", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://localhost:5080;http://192.168.1.5:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://localhost.example.org:80", false)]
    public void Addresses_that_others_can_reach_are_told_from_this_machines(string urls, bool allowed)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls)]).Build();

        (Exposure.Address(settings) is null).ShouldBe(allowed);
        Exposure.GuardHost(settings);
        string.IsNullOrEmpty(settings["AllowedHosts"]).ShouldBe(!allowed);
    }

    [Theory]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80")]
    [InlineData("http_ports", "8080")]
    public void Other_ways_to_say_an_address_are_checked_too(string key, string value) =>
        Exposure.Address(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()).ShouldNotBeNull();

    [Fact]
    public void Home_is_the_repository_whatever_the_working_directory() => HomeFolder.Find().ShouldBe(Repository.Root);

    [Fact]
    public void Help_names_every_setting_of_the_shipped_file()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "src", "NewsMonitor.Server", "appsettings.json")).Build();

        foreach (var setting in shipped.GetSection("NewsMonitor:Feeds:0").GetChildren())
        {
            CommandLine.Help.ShouldContain($"Feeds:N:{setting.Key}");
        }
    }
}
