using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsMonitor.Testing.Databases;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>A silo that cannot start says what is wrong and how to go on, and ends with exit code 1.</summary>
[Trait("needs", "postgres")]
public sealed class ClusterStartFaultTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly PostgresServer _database = new();

    public void Dispose()
    {
        _database.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Wrong_or_missing_connection_string_is_named()
    {
        var nobody = await Run("--NewsMonitor:Mode", "Cluster", "--ConnectionStrings:NewsMonitor", "Host=127.0.0.1;Port=1;Username=x;Timeout=2");
        var nonsense = await Run("--NewsMonitor:Mode", "Cluster", "--ConnectionStrings:NewsMonitor", "nonsense");
        var missing = await Run("--NewsMonitor:Mode", "Cluster");
        var mode = await Run("--NewsMonitor:Mode", "Clutter");

        nobody.ShouldContain("127.0.0.1:1");
        nobody.ShouldContain("check Host and Port");
        nonsense.ShouldContain("is no connection string");
        missing.ShouldContain("ConnectionStrings:NewsMonitor is missing");
        mode.ShouldContain("it must be Embedded or Cluster");
    }

    [Fact]
    public async Task Newer_schema_taken_port_and_wrong_settings_are_named()
    {
        var place = _database.NewSchema();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var busy = await Run([.. ClusterUnderTest.Settings(place), "--NewsMonitor:Cluster:SiloPort", port]);
        var wrong = await Run([.. ClusterUnderTest.Settings(place), "--NewsMonitor:Cluster:ProbesMissed", "0", "--NewsMonitor:Cluster:Address", "here"]);
        _database.Query($"CREATE TABLE {PostgresServer.Schema(place)}.schema_version (one BIGINT PRIMARY KEY, version BIGINT NOT NULL); INSERT INTO {PostgresServer.Schema(place)}.schema_version VALUES (1, 999)");
        var newer = await Run(ClusterUnderTest.Settings(place));

        busy.ShouldContain($"NewsMonitor:Cluster:SiloPort is {port}: another program uses that port");
        wrong.ShouldContain("NewsMonitor:Cluster:ProbesMissed");
        wrong.ShouldContain("NewsMonitor:Cluster:Address");
        newer.ShouldContain("schema 999, which is newer");
    }

    [Fact]
    public async Task Clock_that_is_far_from_the_databases_is_named()
    {
        // No clock may be set here: the least difference that is allowed is made smaller than any two readings differ.
        var run = await Run([.. ClusterUnderTest.Settings(_database.NewSchema()), "--NewsMonitor:Postgres:ClockDifference", "00:00:00.0000001"]);

        run.ShouldContain("the clock of this machine is");
        run.ShouldContain("set both by NTP");
    }

    private async Task<string> Run(params string[] settings)
    {
        var run = await ProgramRun.Server(["--data", _data.Path, "--urls", "http://127.0.0.1:0", .. settings]);
        run.ExitCode.ShouldBe(1, run.Errors);
        return run.Errors;
    }
}
