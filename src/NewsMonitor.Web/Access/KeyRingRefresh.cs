using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Access;

/// <summary>Takes up keys that the terminal left in the data folder, and keeps the ring as the store has it, whichever host changed it.</summary>
internal sealed partial class KeyRingRefresh(KeyRing ring, KeyInbox inbox, IOptions<AccessOptions> options, TimeProvider time, ILogger<KeyRingRefresh> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        do
        {
            try
            {
                await inbox.Take(stoppingToken);
                await ring.Read(stoppingToken);
            }
            catch (StoreUnavailableException e)
            {
                LogFailed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "keys could not be read: {Reason}")]
    private partial void LogFailed(string reason);
}
