namespace NewsMonitor.Grains.Deliveries;

/// <summary>How many messages an endpoint may be sent now: so many in any minute. One caller at a time.</summary>
/// <param name="mostPerMinute">The bound.</param>
internal sealed class SendingPace(int mostPerMinute)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>How many more may go now.</summary>
    public int Room(DateTimeOffset now)
    {
        while (_sent.TryPeek(out var oldest) && oldest <= now - Minute)
        {
            _sent.Dequeue();
        }

        return mostPerMinute - _sent.Count;
    }

    /// <summary>When there is room again; now when there is.</summary>
    public DateTimeOffset Free(DateTimeOffset now) => Room(now) > 0 ? now : _sent.Peek() + Minute;

    /// <summary>Notes messages that go.</summary>
    public void Send(int count, DateTimeOffset now)
    {
        for (var i = 0; i < count; i++)
        {
            _sent.Enqueue(now);
        }
    }
}
