using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;

namespace NewsMonitor.Cli;

/// <summary>Verifies the partitions of an exported log one after the other, and says what differs.</summary>
internal static class LogCheck
{
    /// <summary>Done when every decision is the same; failed when any differs.</summary>
    /// <param name="shown">Where to say it.</param>
    /// <param name="lines">The log.</param>
    /// <param name="only">Only this partition, or the partition of lines that name none; null: all.</param>
    /// <param name="options">The engines' settings; their bounds are to be those of the servers.</param>
    public static async Task<int> Run(Shown shown, IAsyncEnumerable<string> lines, string? only, ClusterOptions options)
    {
        var analyzer = new TextAnalyzer();
        int number = 0, decisions = 0, differing = 0;
        LogVerifier? verifier = only is null ? null : new LogVerifier(Key(only), analyzer, options);
        var current = only;
        await foreach (var line in lines)
        {
            number++;
            var row = LogSource.Read(line, number);
            if (row.Partition is { } name)
            {
                await Close();
                current = name;
                verifier = only is null || only == name ? new LogVerifier(Key(name), analyzer, options) : null;
            }
            else if (verifier is null && current is null)
            {
                throw new CommandException("the log does not say which partition it is of: name it with --partition");
            }
            else
            {
                verifier?.Take(row);
            }
        }

        await Close();
        await shown.Data.WriteLineAsync($"{UpdateRow.Counted(decisions, "decision")}, {differing} differ");
        return differing == 0 ? Terminal.Done : Terminal.Failed;

        async Task Close()
        {
            if (verifier is { Decisions: > 0 } ended)
            {
                decisions += ended.Decisions;
                differing += ended.Differing;
                await shown.Messages.WriteLineAsync($"newsmonitor: {current}: {UpdateRow.Counted(ended.Decisions, "decision")}, {ended.Differing} differ");
                foreach (var difference in ended.First)
                {
                    await shown.Data.WriteLineAsync(difference);
                }
            }

            verifier?.Dispose();
            verifier = null;
        }
    }

    private static PartitionKey Key(string name) => name.Split('/') is [{ Length: > 0 }, { Length: > 0 }] ? new PartitionKey(name) : throw new CommandException($"'{name}' is not a partition such as main/en");
}
