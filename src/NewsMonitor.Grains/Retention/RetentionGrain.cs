using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Retention;

/// <inheritdoc cref="IRetentionGrain"/>
/// <remarks>What fails is told and tried again by the next look: nothing is removed that is not archived. A round may be long; a process that stops ends it between two steps.</remarks>
internal sealed partial class RetentionGrain(RetentionRound round, IOptions<RetentionOptions> options, IHostApplicationLifetime process, ILogger<RetentionGrain> logger) : Grain, IRetentionGrain
{
    private IGrainTimer? _timer;

    public Task Start()
    {
        if (round.IsAsked)
        {
            _timer ??= this.RegisterGrainTimer(Look, new GrainTimerCreationOptions { DueTime = TimeSpan.Zero, Period = options.Value.Every, KeepAlive = true });
        }

        return Task.CompletedTask;
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, process.ApplicationStopping);
            await round.Run(partition => GrainFactory.GetGrain<IClustererGrain>(partition.Value).Keep(), ending.Token);
        }
        catch (Exception e) when (e is StoreUnavailableException or IOException or UnauthorizedAccessException or OrleansException or TimeoutException)
        {
            LogFailed(e, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "what is old could not be archived and removed, and is tried again later: {Reason}")]
    private partial void LogFailed(Exception cause, string reason);
}
