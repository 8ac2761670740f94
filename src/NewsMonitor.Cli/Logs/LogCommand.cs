using System.CommandLine;

namespace NewsMonitor.Cli;

/// <summary><c>newsmonitor log</c>: takes the partitions' logs out, and proves that they give the same stories again.</summary>
internal static class LogCommand
{
    /// <summary>The command.</summary>
    public static Command Make() => new("log", "The partitions' logs: all that stories are decided by.") { Export(), Verify() };

    private static Command Export()
    {
        var partition = new Option<string?>("--partition") { Description = "Only this partition, such as main/en; else all." };
        var output = new Option<string?>("--output") { Description = "The file to write; else standard output." };
        var command = new Command("export", "Writes logs with what was decided, one entry a line.") { partition, output };
        var server = new ServerOptions().AddTo(command, json: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = server.Open(parsed);
            var path = parsed.GetValue(output);
            await using var file = path is null ? null : new StreamWriter(path);
            var to = file ?? parsed.InvocationConfiguration.Output;
            await foreach (var line in LogSource.OfServer(client, parsed.GetValue(partition), server.Workspace(parsed), cancellation))
            {
                await to.WriteLineAsync(line.AsMemory(), cancellation);
            }

            return Terminal.Done;
        });
        return command;
    }

    private static Command Verify()
    {
        var partition = new Option<string?>("--partition") { Description = "Only this partition, such as main/en; else all." };
        var set = ClusterOptionsWords.Set("A bound that the servers have other than its default (NewsMonitor:Partitions), as MaxAwake=1000000.");
        var file = new Option<string?>("--file") { Description = "An exported log instead of the server's." };
        var command = new Command("verify", "Runs logs again and compares every decision; fails when any differs.") { partition, file, set };
        var server = new ServerOptions().AddTo(command, json: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(file) is { } path)
            {
                return await LogCheck.Run(new Shown(parsed), File.ReadLinesAsync(path, cancellation), parsed.GetValue(partition), parsed.Settings(set));
            }

            using var client = server.Open(parsed);
            return await LogCheck.Run(new Shown(parsed), LogSource.OfServer(client, parsed.GetValue(partition), server.Workspace(parsed), cancellation), null, parsed.Settings(set));
        });
        return command;
    }
}
