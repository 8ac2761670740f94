using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Feeds.Scheduling;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Between what is stored of a feed and what the rule of visits reckons with. Pure.</summary>
internal static class FeedStates
{
    public static FeedState Of(StoredFeed feed) => new()
    {
        Url = feed.Settings.Url,
        ETag = feed.Standing.ETag,
        LastModified = feed.Standing.LastModified,
        LastUnconditional = feed.Standing.LastUnconditional,
        LastVisit = feed.Standing.LastVisit,
        NextVisit = feed.Standing.NextVisit ?? feed.CreatedAt,
        LastStatus = feed.Standing.LastStatus,
        Failures = feed.Standing.Failures,
        FailingSince = feed.Standing.FailingSince,
        Failure = feed.Standing.FailureStage is { } stage ? new FeedFailure(Enum.Parse<FeedStage>(stage, ignoreCase: true), feed.Standing.FailureReason ?? "") : null,
        MovingTo = feed.Standing.MovingTo,
        MovesSeen = feed.Standing.MovesSeen,
        Ended = feed.Standing.Ended,
        Title = feed.Standing.DeclaredTitle,
    };

    public static FeedStanding Standing(FeedState state, FeedStanding before, string? remark) => new()
    {
        NextVisit = state.Ended ? null : state.NextVisit,
        DeclaredTitle = state.Title,
        ETag = state.ETag,
        LastModified = state.LastModified,
        LastUnconditional = state.LastUnconditional,
        LastVisit = state.LastVisit,
        LastSuccess = state.Failure is null ? state.LastVisit : before.LastSuccess,
        LastStatus = state.LastStatus,
        Failures = state.Failures,
        FailingSince = state.FailingSince,
        FailureStage = state.Failure is { } failure ? Word(failure.Stage) : null,
        FailureReason = Short(state.Failure?.Reason),
        Remark = Short(remark),
        MovingTo = state.MovingTo,
        MovesSeen = state.MovesSeen,
        Ended = state.Ended,
    };

    /// <summary>A stage in the word of the API.</summary>
    public static string Word(FeedStage stage) => stage switch
    {
        FeedStage.Dns => "dns",
        FeedStage.Connect => "connect",
        FeedStage.Tls => "tls",
        FeedStage.Http => "http",
        FeedStage.Size => "size",
        FeedStage.Charset => "charset",
        FeedStage.Parse => "parse",
        _ => "extract",
    };

    /// <summary>A publisher's words may be of any length.</summary>
    public static string? Short(string? text) => text is { Length: > 1000 } ? text[..1000] + "…" : text;
}
