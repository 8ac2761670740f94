using Microsoft.Extensions.Options;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>Beats for all open pages together, so that they are told the same stretch of updates at once and a frame is made once for all. Safe for use from many threads.</summary>
internal sealed class LiveClock(UpdateRing ring, IOptions<LiveOptions> options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private long _beat;
    private long _upTo;

    /// <summary>Waits for the next beat; answers up to which update it tells.</summary>
    public async Task<long> Next(CancellationToken cancellation)
    {
        var gather = options.Value.Gather;
        var since = time.GetElapsedTime(_began);
        var beat = (since.Ticks / gather.Ticks) + 1;
        await Task.Delay((gather * beat) - since, time, cancellation);
        lock (_gate)
        {
            if (beat > _beat)
            {
                _beat = beat;
                _upTo = ring.Latest;
            }

            return _upTo;
        }
    }
}
