using System.Diagnostics;

namespace NewsMonitor.Testing;

/// <summary>Holds that work ends at all: a bound so wide that only work which grows with the square of its input, or never ends, passes it, however busy the machine is.</summary>
public static class Ending
{
    /// <summary>Two minutes.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs the work and gives its answer; throws when it has not ended after <see cref="Longest"/>.</summary>
    /// <param name="work">What is to end; a thousandth of the time is what it takes when it is linear.</param>
    /// <param name="what">Its name, for the failure.</param>
    public static T Of<T>(Func<T> work, string what)
    {
        var began = Stopwatch.GetTimestamp();
        var running = Task.Run(work);
        return running.Wait(Longest) ? running.Result : throw new TimeoutException($"{what} has not ended after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
    }
}
