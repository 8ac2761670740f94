using System.Net;
using NewsMonitor.Server.Dashboard;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests;

public sealed class GrainDashboardTests
{
    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("::ffff:127.0.0.1", false, true)]
    [InlineData(null, false, true)]
    [InlineData("192.168.1.5", false, false)]
    [InlineData("2001:db8::1", false, false)]
    [InlineData("192.168.1.5", true, true)]
    public void It_is_for_this_machine_unless_the_settings_say_otherwise(string? caller, bool beyond, bool allowed) =>
        GrainDashboard.Allows(caller is null ? null : IPAddress.Parse(caller), new GrainDashboardOptions { BeyondLoopback = beyond }).ShouldBe(allowed);
}
