using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.Server.Startup;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>What watches over the server gives it the time that it takes to stop.</summary>
public sealed partial class StopGraceTests
{
    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes.yaml")]
    [InlineData("newsmonitor.service")]
    public void Grace_of_what_runs_the_server_is_longer_than_its_stop(string file)
    {
        var graces = Grace().Matches(DeployFiles.Text(file));

        graces.ShouldNotBeEmpty();
        graces.Select(g => int.Parse(g.Groups["seconds"].Value, CultureInfo.InvariantCulture)).ShouldAllBe(seconds => seconds >= 2 * new StopOptions().Within.TotalSeconds);
    }

    [GeneratedRegex(@"(stop_grace_period: |terminationGracePeriodSeconds: |TimeoutStopSec=)(?<seconds>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grace();
}
