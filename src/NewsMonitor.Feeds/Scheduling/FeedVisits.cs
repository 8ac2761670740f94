using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Scheduling;

/// <summary>What a visit changes in what is remembered of a feed. Pure.</summary>
public static class FeedVisits
{
    /// <summary>The request of the next visit: with both validators, now and then without.</summary>
    public static FetchRequest Request(FeedState state, DateTimeOffset now, ScheduleOptions options) =>
        NextVisit.IsUnconditional(state.LastUnconditional, now, options) || state.Failure is not null
            ? new FetchRequest(state.Url)
            : new FetchRequest(state.Url, state.ETag, state.LastModified);

    /// <summary>The state after a visit.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="parse">What the body was; null when there was none.</param>
    /// <param name="now">The time of the visit.</param>
    /// <param name="chance">From 0 to 1, from a seeded source.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="fixedInterval">The interval that the operator set; null for none.</param>
    /// <param name="hasHub">True while a hub brings the feed's news.</param>
    public static FeedState After(
        FeedState state, FetchRequest request, FetchResult result, FeedParse? parse, DateTimeOffset now, double chance, ScheduleOptions options, TimeSpan? fixedInterval = null, bool hasHub = false)
    {
        var failure = result.Failure ?? parse?.Failure;
        var failures = failure is null ? 0 : state.Failures + 1;
        var next = Moved(state, failure is null ? result.MovedTo : null, options) with
        {
            LastVisit = now,
            LastStatus = result.Status,
            Failures = failures,
            Failure = failure,
            FailingSince = failure is null ? null : state.FailingSince ?? now,
            Ended = result.Gone,
            Title = parse?.Feed?.Title ?? state.Title,
            Visits = [new VisitRecord(now, result.Status, parse?.Feed?.Items.Count, result.Body?.Length ?? 0, failure), .. state.Visits.Take(options.VisitsKept - 1)],
            NextVisit = NextVisit.After(
                new VisitSigns
                {
                    Fixed = fixedInterval,
                    Rhythm = parse?.Feed?.Rhythm,
                    FreshFor = result.FreshFor,
                    RetryAt = result.RetryAt,
                    Published = [.. (parse?.Feed?.Items ?? []).Select(item => item.Published ?? item.Updated).OfType<DateTimeOffset>()],
                    SkipHours = parse?.Feed?.SkipHours ?? [],
                    Failures = failures,
                    HasHub = hasHub,
                },
                now,
                chance,
                options),
        };

        // Validators belong to a body that was read to its end and understood (RFC 9111, section 5.2.2.5 for no-store).
        if (result.Status == 200 && failure is null)
        {
            next = next with { ETag = result.NoStore ? null : result.ETag, LastModified = result.NoStore ? null : result.LastModified };
        }

        return request.ETag is null && request.LastModified is null && failure is null ? next with { LastUnconditional = now } : next;
    }

    private static FeedState Moved(FeedState state, string? movedTo, ScheduleOptions options)
    {
        if (movedTo is null || movedTo == state.Url) return state with { MovingTo = null, MovesSeen = 0 };
        var seen = movedTo == state.MovingTo ? state.MovesSeen + 1 : 1;
        return seen >= options.MovesToBelieve
            ? state with { Url = movedTo, MovingTo = null, MovesSeen = 0 }
            : state with { MovingTo = movedTo, MovesSeen = seen };
    }
}
