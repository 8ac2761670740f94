using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using NewsMonitor.Server.Dashboard;
using NewsMonitor.Server.Startup;
using NewsMonitor.Storage;
using NewsMonitor.Web;

namespace NewsMonitor.Server;

/// <summary>The server from its command line to its exit code: 0 stopped as asked, 1 failed with a message on stderr, 2 a wrong command line.</summary>
internal static class ServerProcess
{
    public static async Task<int> Run(string[] args)
    {
        if (args.Any(a => a is "--help" or "-h" or "-?"))
        {
            await Console.Out.WriteAsync(CommandLine.Help);
            return 0;
        }

        if (CommandLine.Fault(args) is { } fault)
        {
            await Console.Error.WriteLineAsync($"newsmonitor-server: {fault}\nRun it with --help for the options.");
            return 2;
        }

        try
        {
            return await Serve(args);
        }
        catch (Exception e) when (Explain(e) is { } reasons)
        {
            foreach (var reason in reasons)
            {
                await Console.Error.WriteLineAsync($"newsmonitor-server: {reason}");
            }

            return 1;
        }
    }

    private static async Task<int> Serve(string[] args)
    {
        await using var app = ServerBuilder.Build(args);
        app.MapWeb();
        app.MapGrainDashboard();
        _ = app.Services.GetRequiredService<IUpdateLog>();
        var failure = app.Services.GetRequiredService<StoreFailure>();
        await Exposure.Check(app.Services, CancellationToken.None);
        await app.StartAsync();
        var within = app.Services.GetRequiredService<IOptions<StopOptions>>().Value.Within;
        app.Lifetime.ApplicationStopping.Register(new StopLimit(within, () => GiveUp(within, failure)).Begin);
        await Task.WhenAny(app.WaitForShutdownAsync(), failure.Lost);
        if (!failure.Lost.IsCompleted)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync($"newsmonitor-server: {(await failure.Lost).Message}");
        await app.StopAsync();
        return 1;
    }

    /// <summary>What is in flight is in the store, or is not acknowledged: it is taken up at the next start, as after a kill.</summary>
    private static void GiveUp(TimeSpan within, StoreFailure failure)
    {
        Console.Error.WriteLine($"newsmonitor-server: not all was finished within {within} (NewsMonitor:Stopping:Within); the rest is taken up at the next start");
        Environment.Exit(failure.Lost.IsCompleted ? 1 : 0);
    }

    /// <summary>The reasons for an operator; null for what nobody foresaw, which then shows its stack.</summary>
    private static IEnumerable<string>? Explain(Exception exception) => exception switch
    {
        OptionsValidationException e => e.Failures,
        StoreUnavailableException e => [e.Message],
        StartException e => [e.Message],
        IOException { InnerException: AddressInUseException } e => [$"{e.Message.TrimEnd('.')}: another program uses the port; stop it, or start with another --urls"],
        AddressInUseException e => [$"{e.Message}; stop the other program, or start with another --urls"],
        SocketException e => [$"the address cannot be listened on: {e.Message}; start with another --urls"],
        FormatException e => [e.Message],
        InvalidOperationException { InnerException: FormatException inner } e => [$"{e.Message} {inner.Message}"],
        AggregateException e => e.InnerExceptions.Select(Explain).ToList() is var all && all.All(reasons => reasons is not null) ? all.SelectMany(reasons => reasons!) : null,
        _ => null,
    };
}
