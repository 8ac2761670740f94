using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>Does to a cluster what a row of the matrix says, and brings every host back.</summary>
internal static class Disturbing
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    /// <summary>Addresses of the silos that nobody else on this machine uses, so that the way to them can be cut.</summary>
    public static string Address(int host) => string.Create(CultureInfo.InvariantCulture, $"127.78.{1 + (Environment.ProcessId % 250)}.{1 + host}");

    /// <summary>Answers what was seen on the way.</summary>
    public static async Task<string> Do(Disturbance what, ClusterUnderTest cluster)
    {
        var hosts = cluster.Hosts;
        switch (what)
        {
            case Disturbance.KillOne:
                await hosts[^1].Kill();
                await Task.Delay(TimeSpan.FromSeconds(10));
                await hosts[^1].Start();
                return "";
            case Disturbance.KillInTurn:
                foreach (var host in hosts)
                {
                    await host.Kill();
                    await host.Start();
                }

                return "";
            case Disturbance.KillAll:
                await Task.WhenAll(hosts.Select(h => h.Kill()));
                await cluster.Start();
                return "";
            case Disturbance.Terminate:
                var (exitCode, took) = await hosts[^1].Terminate();
                await hosts[^1].Start();
                return string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode} after {took.TotalSeconds:0.0} s");
            case Disturbance.Freeze:
                await Signal("STOP", hosts[^1].Process.Id);
                await Task.Delay(Away);
                await Signal("CONT", hosts[^1].Process.Id);
                return await Revive(hosts);
            case Disturbance.KillDatabase:
                cluster.Database.Kill();
                await Task.Delay(TimeSpan.FromSeconds(5));
                cluster.Database.Start();
                return await Revive(hosts);
            case Disturbance.CutConnections:
                for (var i = 0; i < 5; i++)
                {
                    cluster.Database.Query("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
                    await Task.Delay(TimeSpan.FromSeconds(1));
                }

                return await Revive(hosts);
            case Disturbance.CutNetwork:
                await Routes("add", hosts.Count);
                try
                {
                    await Task.Delay(Away);
                }
                finally
                {
                    await Routes("del", hosts.Count);
                }

                return await Revive(hosts);
            default:
                return "";
        }
    }

    /// <summary>A silo that the others declared dead ends when it hears of it; who watches over it starts it again.</summary>
    private static async Task<string> Revive(List<ServerUnderTest> hosts)
    {
        await Task.Delay(Away);
        var ended = hosts.Where(h => h.Process.HasExited).ToList();
        var codes = string.Join(", ", ended.Select(h => h.Process.ExitCode));
        await Task.WhenAll(ended.Select(h => h.Start()));
        return ended.Count == 0 ? "no host ended" : $"{ended.Count} ended (exit code {codes}) and started again";
    }

    private static Task Signal(string signal, int process) => Run("kill", $"-{signal}", process.ToString(CultureInfo.InvariantCulture));

    private static async Task Routes(string verb, int hosts)
    {
        for (var i = 0; i < hosts; i++)
        {
            await Run("ip", "route", verb, "blackhole", $"{Address(i)}/32", "table", "local");
        }
    }

    private static async Task Run(string command, params string[] arguments)
    {
        using var run = Process.Start(command, arguments);
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {run.ExitCode}");
        }
    }
}
