using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Updates;

/// <summary>
/// The newest updates in memory, read once from the update log for all readers of this host. Bounded: what is older is read from the log itself.
/// Safe for use from many threads.
/// </summary>
internal sealed class UpdateRing(IUpdateLog log, IOptions<UpdateRingOptions> options, TimeProvider time) : BackgroundService
{
    private const int Stretch = 500;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a host that gets no updates may be behind another of its cluster.</summary>
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(5);

    private readonly StoryUpdate[] _ring = new StoryUpdate[options.Value.Size];
    private readonly Lock _gate = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _first = log.Latest + 1;
    private long _last = log.Latest;

    /// <summary>The life of the log.</summary>
    public string Epoch => log.Epoch;

    /// <summary>The newest update that readers of this host can have.</summary>
    public long Latest
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    /// <summary>The sequence before the oldest update in memory.</summary>
    public long Oldest
    {
        get
        {
            lock (_gate)
            {
                return _first - 1;
            }
        }
    }

    /// <summary>Updates after a sequence, in order: from memory, or from the log when they are older.</summary>
    public async Task<IReadOnlyList<StoryUpdate>> Read(long after, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (after + 1 >= _first)
            {
                var count = (int)Math.Clamp(_last - after, 0, Stretch);
                var updates = new StoryUpdate[count];
                for (var i = 0; i < count; i++)
                {
                    updates[i] = _ring[(after + 1 + i) % _ring.Length];
                }

                return updates;
            }
        }

        return await log.Read(after, Stretch, cancellation);
    }

    /// <summary>Completes when there may be an update after the sequence, or the time is over.</summary>
    public async Task WaitBeyond(long sequence, TimeSpan longest, CancellationToken cancellation)
    {
        Task grown;
        lock (_gate)
        {
            if (_last > sequence)
            {
                return;
            }

            grown = _grown.Task;
        }

        try
        {
            await grown.WaitAsync(longest, cancellation);
        }
        catch (TimeoutException)
        {
            // Nothing came: the caller looks at the time.
        }
    }

    /// <summary>True when this host has read the log as far as an update, waited for when another host has given its cursor out just before; false when there is none of that number.</summary>
    public async Task<bool> Reaches(long sequence, CancellationToken cancellation)
    {
        var seen = Latest;
        while (seen < sequence && sequence - seen <= _ring.Length)
        {
            await WaitBeyond(seen, LongestLag, cancellation);
            if (Latest == seen)
            {
                return false;
            }

            seen = Latest;
        }

        return seen >= sequence;
    }

    /// <summary>The sequence before the oldest update that the log keeps.</summary>
    public Task<long> OldestKept(CancellationToken cancellation) => log.Oldest(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await log.WaitBeyond(Latest, stoppingToken);
                var updates = await log.Read(Latest, Stretch, stoppingToken);
                if (updates.Count > 0)
                {
                    Add(updates);
                }
            }
            catch (StoreUnavailableException)
            {
                // The database is away for the moment: readers wait, and miss nothing.
                await Task.Delay(BetweenTries, time, stoppingToken);
            }
        }
    }

    private void Add(IReadOnlyList<StoryUpdate> updates)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            foreach (var update in updates)
            {
                _last = update.Cursor.Sequence;
                _ring[_last % _ring.Length] = update;
            }

            _first = Math.Max(_first, _last - _ring.Length + 1);
            grown = _grown;
            _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        grown.SetResult();
    }
}
