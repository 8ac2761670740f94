using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Scheduling;

/// <summary>The rule from what a feed said to its next visit. Pure.</summary>
public static class NextVisit
{
    /// <summary>The time of the next visit.</summary>
    /// <param name="signs">What the feed and its server said.</param>
    /// <param name="now">The time of this visit.</param>
    /// <param name="chance">A number from 0 to 1, from a seeded source: where in the jitter the visit falls.</param>
    /// <param name="options">The bounds.</param>
    public static DateTimeOffset After(VisitSigns signs, DateTimeOffset now, double chance, ScheduleOptions options)
    {
        var interval = Interval(signs, now, options);
        if (signs.Failures > 0)
        {
            // Twice as long with each failure; ten doublings pass every bound.
            interval = Least(options.Longest, Most(interval, options.Shortest) * Math.Pow(2, Math.Min(signs.Failures - 1, 10)));
        }

        var due = now + interval + (interval * options.Jitter * Math.Clamp(chance, 0, 1));
        if (signs.RetryAt is { } retry && retry > due) due = retry - now > options.LongestRetryAfter ? now + options.LongestRetryAfter : retry;
        return OutsideOf(signs.SkipHours, due);
    }

    /// <summary>The first visit after a start: spread by the feed's name, so that thousands do not come at once, and at the same place after every start.</summary>
    public static DateTimeOffset First(string feed, DateTimeOffset now, ScheduleOptions options) =>
        now + (options.StartSpread * (StableHash.Place(feed) / (double)ulong.MaxValue));

    /// <summary>True when it is time to ask without a condition.</summary>
    public static bool IsUnconditional(DateTimeOffset? lastUnconditional, DateTimeOffset now, ScheduleOptions options) =>
        lastUnconditional is not { } last || now - last >= options.UnconditionalEvery;

    private static TimeSpan Interval(VisitSigns signs, DateTimeOffset now, ScheduleOptions options)
    {
        if (signs.Fixed is { } set) return set;
        if (signs.HasHub) return options.WithHub;
        var interval = signs.Rhythm ?? Publishing(signs.Published, now) ?? options.Default;

        // Who says how long an answer holds need not be asked earlier; who lets it hold for ever is asked none the less.
        if (signs.FreshFor is { } fresh) interval = signs.Rhythm is null && fresh > TimeSpan.Zero && fresh < interval && signs.Published.Count < 3 ? fresh : Most(interval, fresh);
        return Least(options.Longest, Most(options.Shortest, interval));
    }

    /// <summary>Half the usual gap between items, or a tenth of the silence since the last one when that is longer; null when there are too few to tell.</summary>
    private static TimeSpan? Publishing(IReadOnlyList<DateTimeOffset> published, DateTimeOffset now)
    {
        var newest = published.Where(date => date <= now).OrderDescending().Take(20).ToList();
        if (newest.Count < 3) return null;
        var gaps = newest.Zip(newest.Skip(1), (later, earlier) => later - earlier).Order().ToList();
        return Most(gaps[gaps.Count / 2] / 2, (now - newest[0]) / 10);
    }

    private static DateTimeOffset OutsideOf(IReadOnlyList<int> hours, DateTimeOffset due)
    {
        var start = due;
        for (var i = 0; i < 24 && hours.Contains(due.UtcDateTime.Hour); i++) due = new DateTimeOffset(due.UtcDateTime.Date, TimeSpan.Zero).AddHours(due.UtcDateTime.Hour + 1);
        return due - start < TimeSpan.FromHours(24) ? due : start; // a feed that forbids every hour forbids none
    }

    private static TimeSpan Most(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
