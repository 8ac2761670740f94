namespace NewsMonitor.Server.Startup;

/// <summary>Ends what does not end by itself: a clock that runs from when the process is asked to stop.</summary>
/// <param name="within">How long it may take.</param>
/// <param name="reached">Called once, on a thread of its own, when it took longer.</param>
internal sealed class StopLimit(TimeSpan within, Action reached)
{
    private int _begun;

    /// <summary>Starts the clock; further calls change nothing.</summary>
    public void Begin()
    {
        if (Interlocked.Exchange(ref _begun, 1) == 0)
        {
            // A thread of its own: what keeps the process from ending may keep the pool busy too.
            new Thread(Wait) { IsBackground = true, Name = "stop-limit" }.Start();
        }
    }

    private void Wait()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(within);
        reached();
    }
}
