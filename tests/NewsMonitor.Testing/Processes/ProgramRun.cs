using System.Diagnostics;
using System.Text;

namespace NewsMonitor.Testing.Processes;

/// <summary>One run of a program of the product, from its command line to its exit code.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it wrote to stderr.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs the server until it ends by itself.</summary>
    public static Task<ProgramRun> Server(params string[] arguments) => Run(Repository.Program("NewsMonitor.Server", "NewsMonitor.Server"), arguments);

    /// <summary>Runs the terminal.</summary>
    public static Task<ProgramRun> Terminal(params string[] arguments) => Run(Repository.Program("NewsMonitor.Cli", "newsmonitor"), arguments);

    private static async Task<ProgramRun> Run(string program, string[] arguments)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = new Process { StartInfo = Start(program, arguments) };
        process.OutputDataReceived += (_, e) => output.AppendLine(e.Data);
        process.ErrorDataReceived += (_, e) => errors.AppendLine(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var time = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(program)} {string.Join(' ', arguments)} did not end; it said: {output}{errors}", e);
        }

        return new ProgramRun(process.ExitCode, output.ToString(), errors.ToString());
    }

    /// <summary>How a program of the product is started, without a shell and without input.</summary>
    /// <param name="program">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="briefly">It lives for seconds, as most programs of the tests do: it should not spend them on compiling twice. False, to measure: as it is shipped.</param>
    internal static ProcessStartInfo Start(string program, IEnumerable<string> arguments, bool briefly = true)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (briefly)
        {
            start.Environment["DOTNET_TieredPGO"] = "0";
            start.Environment["DOTNET_TC_CallCountingDelayMs"] = "2000";
        }

        return start;
    }
}
