using System.CommandLine;
using System.CommandLine.Invocation;
using NewsMonitor.Cli.Capacity;
using NewsMonitor.Cli.Feeds;
using NewsMonitor.Cli.Searching;
using NewsMonitor.Cli.Store;
using NewsMonitor.Cli.Watches;

namespace NewsMonitor.Cli;

/// <summary>The command line as a whole: which commands there are, and what an exit code means.</summary>
internal static class Terminal
{
    /// <summary>Everything went as asked.</summary>
    public const int Done = 0;

    /// <summary>It failed, or the input is not what it was asked to read; the reason is on stderr.</summary>
    public const int Failed = 1;

    /// <summary>The words of the command line are wrong.</summary>
    public const int Usage = 2;

    /// <summary>Runs the command line and answers with the exit code.</summary>
    public static Task<int> Run(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs the command line with data and messages going elsewhere.</summary>
    public static async Task<int> Run(string[] args, TextWriter data, TextWriter messages)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await messages.WriteLineAsync($"newsmonitor: {error.Message}");
            }

            await messages.WriteLineAsync("Run 'newsmonitor --help' for the commands, 'newsmonitor COMMAND --help' for one.");
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = data, Error = messages });
        }
        catch (Exception e) when (e is CommandException or IOException or UnauthorizedAccessException or HttpRequestException)
        {
            await messages.WriteLineAsync($"newsmonitor: {e.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }

    private static RootCommand Commands() => new("NewsMonitor: live stories from news feeds.")
    {
        WatchCommand.Make(),
        StoriesCommand.Make(),
        StoryCommand.Make(),
        SearchCommand.Make(),
        WatchesCommand.Make(),
        ArticlesCommand.Make(),
        ReplayCommand.Make(),
        LogCommand.Make(),
        QuarantineCommand.Make(),
        FeedsCommand.Make(),
        AnalystCommands.Merge(),
        AnalystCommands.Split(),
        AnalystCommands.Move(),
        AnalystCommands.Apart(),
        AnalystCommands.Headline(),
        AnalystCommands.Note(),
        AnalystCommands.Language(),
        ActionsCommand.Make(),
        ActionsCommand.Undo(),
        KeysCommand.Make(),
        AuditCommand.Make(),
        StoreCommand.Make(),
        ClusterCommand.Make(),
        EvaluateCommand.Make(),
        AblateCommand.Make(),
        BenchCommand.Make(),
        CapacityCommand.Make(),
        BackgroundCommand.Make(),
        TrainCommand.Make(),
        ParseFeedCommand.Create(),
        ExtractCommand.Create(),
        Quotes.QuotesCommand.Create(),
    };
}
