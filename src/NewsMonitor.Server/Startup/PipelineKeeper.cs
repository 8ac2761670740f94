using NewsMonitor.Web.Health;

namespace NewsMonitor.Server.Startup;

/// <summary>Wakes everything again and again, so that what died with another silo, or gave up in an outage of the database, goes on here.</summary>
internal sealed partial class PipelineKeeper(PipelineWake wake, ReadyState ready, TimeProvider time, ILogger<PipelineKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (ready.Started)
            {
                await Wake(stoppingToken);
            }
        }
    }

    private async Task Wake(CancellationToken cancellation)
    {
        try
        {
            await wake.Run(cancellation).WaitAsync(LongestWait, time, cancellation);
        }
#pragma warning disable CA1031 // Whatever it was, the next round tries again.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "not everything could be woken: {Reason}")]
    private partial void LogFailed(string reason);
}
