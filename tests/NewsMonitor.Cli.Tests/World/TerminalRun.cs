namespace NewsMonitor.Cli.Tests.World;

/// <summary>One run of the terminal's command line.</summary>
internal sealed record TerminalRun(int Exit, string Data, string Messages)
{
    public static async Task<TerminalRun> Of(params string[] args)
    {
        using var data = new StringWriter();
        using var messages = new StringWriter();
        var exit = await Terminal.Run(args, data, messages);
        return new TerminalRun(exit, data.ToString(), messages.ToString());
    }
}
