using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Server.Startup;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>What the files set is what the server reads.</summary>
public sealed partial class SettingNamesTests
{
    private static readonly IReadOnlySet<string> Known = KnownSettings.All();

    /// <summary>Where the data begins, which a file beside the program knows by itself, and what is taken from <c>ConnectionStrings</c>.</summary>
    private static readonly string[] NotInFiles = ["NewsMonitor:Root", "NewsMonitor:Postgres:ConnectionString"];

    private readonly IConfigurationRoot _sample = new ConfigurationBuilder().AddJsonFile(DeployFiles.Of("appsettings.sample.json")).Build();

    [Fact]
    public void Settings_are_found_where_the_server_reads_them()
    {
        Known.Count.ShouldBeGreaterThan(130);
        Known.ShouldContain("NewsMonitor:Mode");
        Known.ShouldContain("NewsMonitor:Root");
        Known.ShouldContain("NewsMonitor:Telemetry:Console");
        Known.ShouldContain("NewsMonitor:Store:Directory");
        Known.ShouldContain("NewsMonitor:Feeds:N:Tags:N");
        Known.ShouldContain("NewsMonitor:Cluster:SiloPort");
        KnownSettings.Normal("NewsMonitor__Feeds__0__Path").ShouldBe("NewsMonitor:Feeds:N:Path");
        Known.ShouldNotContain("NewsMonitor:Cluster:SiloPorts");
    }

    [Theory]
    [InlineData("Containerfile", 5)]
    [InlineData("compose.yaml", 4)]
    [InlineData("kubernetes.yaml", 5)]
    [InlineData("newsmonitor.service", 5)]
    public void Every_setting_that_a_file_names_exists(string file, int least)
    {
        var named = Setting().Matches(DeployFiles.Text(file)).Select(m => KnownSettings.Normal(m.Value)).Where(n => n != "NewsMonitor:Section:Key").ToList();

        named.Count.ShouldBeGreaterThanOrEqualTo(least);
        named.Except(Known, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public void Sample_settings_exist()
    {
        var named = _sample.AsEnumerable().Where(s => s.Value is not null).Select(s => KnownSettings.Normal(s.Key)).Where(n => n.StartsWith("NewsMonitor:", StringComparison.Ordinal)).ToList();

        named.Except(Known, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public void Sample_shows_every_setting()
    {
        var shown = _sample.AsEnumerable().Select(s => KnownSettings.Normal(s.Key)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Known.Where(k => !k.EndsWith(":N", StringComparison.Ordinal)).Except([.. shown, .. NotInFiles], StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public void Help_names_every_setting()
    {
        var missing = Known.Except(NotInFiles).Where(k => !k.EndsWith(":N", StringComparison.Ordinal)).Where(k => !CommandLine.Help.Contains(':' + k.Split(':')[^1], StringComparison.Ordinal) && !CommandLine.Short.Values.Contains(k));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Mode_and_silo_settings_of_the_sample_are_good()
    {
        ClusterHosting.Mode(_sample).ShouldBe(ServerMode.Embedded);
        new ClusterSettingsValidator().Validate(null, _sample.GetSection("NewsMonitor:Cluster").Get<ClusterSettings>()!).Succeeded.ShouldBeTrue();
    }

    [GeneratedRegex(@"\b(NewsMonitor|ConnectionStrings)__\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();
}
