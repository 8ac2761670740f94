using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Access;

/// <summary>What a server shows to this machine and to others.</summary>
public sealed class ExposureTests
{
    private static readonly string[] WithDashboard = ["--NewsMonitor:Dashboard:Enabled", "true"];

    [Fact]
    public async Task Dashboard_of_the_grains_is_linked_and_there_for_this_machine()
    {
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, WithDashboard);
        await server.Start();

        (await server.Client.GetStringAsync("operations")).ShouldContain("href=\"/dashboard/\"");
        (await server.Client.GetStringAsync("dashboard/")).ShouldContain("Orleans Dashboard");
        (await server.Client.Json("dashboard/DashboardCounters")).GetProperty("totalActiveHostCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Server_that_others_reach_needs_a_key_first_and_keeps_the_dashboard_to_itself()
    {
        Assert.SkipWhen(Outside() is null, "this machine has no address but loopback");
        using var data = new TemporaryFolder();
        await using var server = new ServerUnderTest(data.Path, [.. WithDashboard, "--urls", "http://0.0.0.0:{port}"]);
        var refused = await Should.ThrowAsync<InvalidOperationException>(server.Start);
        refused.Message.ShouldContain("exit code 1");
        refused.Message.ShouldContain("keys add");

        var key = (await ProgramRun.Terminal("keys", "add", "Otto", "--scope", "operator", "--data", data.Path)).Output.Trim();
        await server.Start();
        using var elsewhere = new HttpClient { BaseAddress = new UriBuilder(server.Address) { Host = Outside()!.ToString() }.Uri };

        (await Status(elsewhere, "api/v1/stories")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(elsewhere, "dashboard/")).ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
        (await Status(elsewhere, "healthz/ready")).ShouldBe(HttpStatusCode.OK);
        elsewhere.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (await Status(elsewhere, "api/v1/stories")).ShouldBe(HttpStatusCode.OK);
        (await Status(elsewhere, "dashboard/")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    private static IPAddress? Outside() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up).SelectMany(n => n.GetIPProperties().UnicastAddresses)
        .Select(a => a.Address).FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
}
