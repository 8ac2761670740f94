namespace NewsMonitor.Feeds.Fetching;

/// <summary>Gives each host its turns: so many visits at a time, so far apart, whoever asks. Thread-safe; one for the process.</summary>
internal sealed class HostGates(FetchOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; dispose what comes back when the visit is over. Null when the wait would be too long.</summary>
    public async ValueTask<IDisposable?> Enter(string host, CancellationToken cancel)
    {
        Gate gate;
        TimeSpan wait;
        lock (_lock)
        {
            if (!_gates.TryGetValue(host, out gate!))
            {
                Forget();
                _gates[host] = gate = new Gate(options.PerHostConcurrency);
            }

            var now = time.GetUtcNow();
            var turn = gate.Next > now ? gate.Next : now;
            wait = turn - now;
            if (wait > options.MaxHostWait) return null;
            gate.Next = turn + options.PerHostSpacing;
            gate.Users++;
        }

        try
        {
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel);
            await gate.Slots.WaitAsync(cancel);
            return new Turn(this, gate);
        }
        catch
        {
            lock (_lock) gate.Users--;
            throw;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var gate in _gates.Values) gate.Slots.Dispose();
            _gates.Clear();
        }
    }

    /// <summary>Makes room: hosts without visitors whose next turn is past are as good as new. Called in the lock.</summary>
    private void Forget()
    {
        if (_gates.Count < options.MaxHosts) return;
        var now = time.GetUtcNow();
        foreach (var (host, gate) in _gates.Where(entry => entry.Value.Users == 0 && entry.Value.Next <= now).ToList())
        {
            _gates.Remove(host);
            gate.Slots.Dispose();
        }
    }

    private sealed class Gate(int concurrency)
    {
        public SemaphoreSlim Slots { get; } = new(concurrency);

        public DateTimeOffset Next { get; set; }

        public int Users { get; set; }
    }

    private sealed class Turn(HostGates gates, Gate gate) : IDisposable
    {
        private bool _over;

        public void Dispose()
        {
            lock (gates._lock)
            {
                if (_over) return;
                _over = true;
                gate.Users--;
                gate.Slots.Release();
            }
        }
    }
}
