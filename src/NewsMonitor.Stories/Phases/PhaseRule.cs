using NewsMonitor.Model;

namespace NewsMonitor.Stories.Phases;

/// <summary>
/// Tells a story's phase, and when it will change by itself. Growing: at least about three articles lately, and those of the last ninety minutes come faster than
/// those of the last six hours. New: begun less than six hours ago. Asleep: nothing for two days. Steady: everything else. Pure.
/// </summary>
internal static class PhaseRule
{
    private const double LeastLately = 2.5;
    private const double Faster = 1.25;
    private static readonly TimeSpan NewFor = TimeSpan.FromHours(6);
    private static readonly TimeSpan AsleepAfter = TimeSpan.FromHours(48);

    /// <summary>The pace with its phase and the next change.</summary>
    /// <param name="pace">The story's pace.</param>
    /// <param name="first">The earliest effective time.</param>
    /// <param name="last">The latest effective time; null without articles.</param>
    /// <param name="clock">Now.</param>
    public static StoryPace Apply(StoryPace pace, DateTimeOffset? first, DateTimeOffset? last, DateTimeOffset clock)
    {
        if (first is not { } began || last is not { } newest || pace.ArrivedAt is not { } arrived)
        {
            return pace with { Phase = StoryPhase.Asleep, Until = null };
        }

        // The story's own time: that of its newest article, and from its arrival on as the clock goes.
        var now = newest + (clock > arrived ? clock - arrived : TimeSpan.Zero);
        var sleep = newest + AsleepAfter;
        var slower = Slower(pace);
        var (phase, until) =
            now >= sleep ? (StoryPhase.Asleep, null)
            : slower > now ? (StoryPhase.Growing, slower < sleep ? slower : sleep)
            : now < began + NewFor ? (StoryPhase.New, began + NewFor < sleep ? began + NewFor : sleep)
            : (StoryPhase.Steady, (DateTimeOffset?)sleep);
        return pace with { Phase = phase, Until = until is { } then ? arrived + (then - newest) : null };
    }

    /// <summary>When the story stops growing: both its conditions only weaken while nothing comes.</summary>
    private static DateTimeOffset? Slower(StoryPace pace)
    {
        var (slow, fast) = (StoryPace.Slow, StoryPace.Fast);
        var few = slow.Reaches(pace.Momentum, LeastLately);
        if (few is not { } fewAt)
        {
            return null;
        }

        // The rate of the fast sum against that of the slow one halves in every common half-life of the two.
        var advantage = fast.At(pace.Quick, fewAt) / fast.HalfLife.TotalHours / (slow.At(pace.Momentum, fewAt) / slow.HalfLife.TotalHours);
        var common = 1 / ((1 / fast.HalfLife.TotalHours) - (1 / slow.HalfLife.TotalHours));
        var even = advantage > 0 ? fewAt + TimeSpan.FromHours(common * Math.Max(-1e4, Math.Log2(advantage / Faster))) : DateTimeOffset.MinValue;
        return even < fewAt ? even : fewAt;
    }
}
