using System.Diagnostics;

namespace NewsMonitor.Testing.Processes;

/// <summary>Waits for what another process brings about, and says what never came.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the answer is good; throws with <paramref name="what"/> and the last answer when the time is over.</summary>
    public static async Task<T> Becomes<T>(Func<Task<T>> ask, Func<T, bool> good, string what, TimeSpan? within = null)
    {
        var began = Stopwatch.GetTimestamp();
        var longest = within ?? TimeSpan.FromSeconds(60);
        T answer;
        while (!good(answer = await ask()))
        {
            if (Stopwatch.GetElapsedTime(began) > longest)
            {
                throw new TimeoutException($"{what} did not come about within {longest}; at last it was {answer}");
            }

            await Task.Delay(Between);
        }

        return answer;
    }
}
