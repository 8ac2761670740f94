using System.Net;
using System.Net.Sockets;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>A server that cannot start says what is wrong and how to go on, and ends with exit code 1.</summary>
public sealed class StartFaultTests
{
    [Fact]
    public async Task Taken_port_is_named()
    {
        using var data = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var run = await ProgramRun.Server("--data", data.Path, "--urls", url);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(url);
        run.Errors.ShouldContain("--urls");
    }

    [Fact]
    public async Task Corrupt_database_is_named_and_left_as_it_was()
    {
        using var data = new TemporaryFolder();
        var file = data.Write("newsmonitor.db", new string('x', 100_000));

        var run = await ProgramRun.Server("--data", data.Path, "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(file);
        run.Errors.ShouldContain("corrupt");
        File.ReadAllText(file).ShouldBe(new string('x', 100_000));
    }

    [Fact]
    public async Task Missing_feed_folder_and_other_wrong_settings_are_named_together()
    {
        using var data = new TemporaryFolder();
        var missing = data.Of("no-such-folder");

        var run = await ProgramRun.Server("--data", data.Path, "--urls", "http://127.0.0.1:0", "--NewsMonitor:Feeds:0:Path", missing, "--NewsMonitor:Partitions:BatchSize", "0", "--NewsMonitor:Partitions:MaxAwake", "2000000");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(missing);
        run.Errors.ShouldContain("NewsMonitor:Partitions:BatchSize");
        run.Errors.ShouldContain("NewsMonitor:Partitions:MaxStories is 1000000: it must not be less than MaxAwake, 2000000");
    }

    [Fact]
    public async Task Second_server_on_the_same_data_is_refused()
    {
        using var data = new TemporaryFolder();
        await using var first = new ServerUnderTest(data.Path);
        await first.Start();

        var run = await ProgramRun.Server("--data", data.Path, "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("another server");
    }

    [Fact]
    public async Task Address_that_others_can_reach_is_refused_while_nobody_has_a_key()
    {
        using var data = new TemporaryFolder();

        var run = await ProgramRun.Server("--data", data.Path, "--urls", "http://0.0.0.0:5099");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"keys add NAME --scope operator --data {data.Path}");
    }

    [Fact]
    public async Task Wrong_command_line_is_a_usage_error()
    {
        (await ProgramRun.Server("--no-such-option", "x")).ExitCode.ShouldBe(2);
        (await ProgramRun.Server("--data")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Help_lists_the_options_on_stdout()
    {
        var run = await ProgramRun.Server("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("--data");
        run.Output.ShouldContain("NewsMonitor:Feeds");
    }
}
