namespace NewsMonitor.EndToEnd.Tests.Kills;

/// <summary>Counts what was accepted, and tells those who wait for a number. Safe for use from many threads.</summary>
internal sealed class Milestones
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Done)> _awaited = [];

    /// <summary>How many were accepted.</summary>
    public int Count { get; private set; }

    /// <summary>Counts some more.</summary>
    public void Add(int count)
    {
        lock (_gate)
        {
            Count += count;
            foreach (var mark in _awaited.Where(m => m.Count <= Count).ToList())
            {
                mark.Done.SetResult();
                _awaited.Remove(mark);
            }
        }
    }

    /// <summary>Completes when so many were accepted.</summary>
    public Task Reached(int count)
    {
        lock (_gate)
        {
            if (Count >= count)
            {
                return Task.CompletedTask;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((count, done));
            return done.Task;
        }
    }
}
