using Orleans.Runtime.Messaging;

namespace NewsMonitor.Grains.Due;

/// <summary>What a clock has sent off and what is not back yet, and what rests after a fault of our own. Of one grain, on its scheduler.</summary>
/// <param name="time">The time.</param>
/// <param name="rest">How long what failed rests.</param>
internal sealed class Flights(TimeProvider time, TimeSpan rest)
{
    /// <summary>How long it rests when the host died on which it stood: it is no fault of its own, and stands on another host as soon as the death is known.</summary>
    private static readonly TimeSpan HostRest = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, string> _flying = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _resting = new(StringComparer.Ordinal);

    /// <summary>How many are on their way.</summary>
    public int Count => _flying.Count;

    /// <summary>How many are on their way in a lane.</summary>
    public int In(string lane) => _flying.Values.Count(l => string.Equals(l, lane, StringComparison.Ordinal));

    /// <summary>How many rest now.</summary>
    public int Resting()
    {
        var now = time.GetUtcNow();
        foreach (var rested in _resting.Where(r => r.Value <= now).Select(r => r.Key).ToList())
        {
            _resting.Remove(rested);
        }

        return _resting.Count;
    }

    /// <summary>Sends one off, unless it is on its way or rests.</summary>
    /// <param name="id">What flies.</param>
    /// <param name="lane">In which lane.</param>
    /// <param name="flight">What it does; it may throw.</param>
    /// <param name="failed">Told of a fault.</param>
    public void Send(string id, string lane, Func<Task> flight, Action<string, Exception> failed)
    {
        if (!(_resting.TryGetValue(id, out var until) && until > time.GetUtcNow()) && _flying.TryAdd(id, lane))
        {
            _ = Fly(id, flight, failed);
        }
    }

    private async Task Fly(string id, Func<Task> flight, Action<string, Exception> failed)
    {
        try
        {
            await flight();
        }
        catch (OperationCanceledException)
        {
            // The server is stopping: what is due stays due.
        }
#pragma warning disable CA1031 // Whatever was thrown is a fault of our own: it is told, and what failed rests, so that the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failed(id, e);
            _resting[id] = time.GetUtcNow() + (e is OrleansException or ConnectionFailedException && HostRest < rest ? HostRest : rest);
        }
        finally
        {
            _flying.Remove(id);
        }
    }
}
