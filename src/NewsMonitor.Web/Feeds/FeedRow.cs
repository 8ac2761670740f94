using NewsMonitor.Storage;

namespace NewsMonitor.Web.Feeds;

/// <summary>A feed as the API tells it.</summary>
public sealed record FeedRow
{
    /// <summary>The feed.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is visited.</summary>
    public required string Url { get; init; }

    /// <summary>The name that the operator gave, else the feed's own.</summary>
    public string? Title { get; init; }

    /// <summary>The site that it belongs to.</summary>
    public string? Site { get; init; }

    /// <summary>The publisher of its items; null: as declared.</summary>
    public string? Outlet { get; init; }

    /// <summary>The language of items that do not say theirs.</summary>
    public string? Language { get; init; }

    /// <summary>always, when-short or never.</summary>
    public required string FullText { get; init; }

    /// <summary>The interval that someone set, in seconds; null: by the schedule's rule.</summary>
    public double? Every { get; init; }

    /// <summary>True: it is not visited.</summary>
    public bool Paused { get; init; }

    /// <summary>Tags, in order.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary><c>new</c>, <c>ok</c>, <c>failing</c>, <c>broken</c> (failing for days), <c>paused</c> or <c>ended</c>.</summary>
    public required string State { get; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last visit.</summary>
    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>The last visit that went well.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>The next visit; null: never.</summary>
    public DateTimeOffset? NextVisit { get; init; }

    /// <summary>The HTTP status of the last visit; null when no server answered.</summary>
    public int? Status { get; init; }

    /// <summary>New articles and versions a day, over the last week or since the feed was added.</summary>
    public double ArticlesPerDay { get; init; }

    /// <summary>What fails, at which stage and since when; null while all is well.</summary>
    public FeedError? Error { get; init; }

    /// <summary>What was wrong and was tolerated at the last visit.</summary>
    public string? Remark { get; init; }

    /// <summary>The hub that brings its news; null when none does.</summary>
    public FeedHub? Hub { get; init; }

    /// <summary>True when the server's settings list it: they win at the next start.</summary>
    public bool FromSettings { get; init; }

    /// <summary>One more with each change by a person.</summary>
    public long Revision { get; init; }

    /// <summary>The last visits, newest first; only of one feed.</summary>
    public IReadOnlyList<FeedVisitRow>? Visits { get; init; }

    internal static FeedRow Of(StoredFeed feed, double articlesPerDay, TimeSpan brokenAfter, DateTimeOffset now) => new()
    {
        Id = feed.Id,
        Url = feed.Settings.Url,
        Title = feed.Settings.Title ?? feed.Standing.DeclaredTitle,
        Site = feed.Settings.Site,
        Outlet = feed.Settings.Outlet,
        Language = feed.Settings.Language,
        FullText = FeedFields.Word(feed.Settings.FullText),
        Every = feed.Settings.Every?.TotalSeconds,
        Paused = feed.Settings.Paused,
        Tags = feed.Settings.Tags,
        State = StateOf(feed, brokenAfter, now),
        CreatedAt = feed.CreatedAt,
        LastVisit = feed.Standing.LastVisit,
        LastSuccess = feed.Standing.LastSuccess,
        NextVisit = feed.Standing.NextVisit,
        Status = feed.Standing.LastStatus,
        ArticlesPerDay = articlesPerDay,
        Error = feed.Standing.FailureStage is { } stage ? new FeedError(stage, feed.Standing.FailureReason ?? "", feed.Standing.FailingSince ?? now, feed.Standing.Failures) : null,
        Remark = feed.Standing.Remark,
        FromSettings = feed.FromSettings,
        Revision = feed.Revision,
    };

    private static string StateOf(StoredFeed feed, TimeSpan brokenAfter, DateTimeOffset now) => feed switch
    {
        { Settings.Paused: true } => "paused",
        { Standing.Ended: true } => "ended",
        { Standing.FailingSince: { } since } => now - since >= brokenAfter ? "broken" : "failing",
        { Standing.LastVisit: null } => "new",
        _ => "ok",
    };
}

/// <summary>What fails.</summary>
/// <param name="Stage">dns, connect, tls, http, size, charset, parse or extract.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Since">Since when it fails.</param>
/// <param name="Failures">How many visits in a row.</param>
public sealed record FeedError(string Stage, string Reason, DateTimeOffset Since, int Failures);

/// <summary>A hub.</summary>
/// <param name="Url">Its address.</param>
/// <param name="State">asked, active, ended or denied.</param>
/// <param name="Until">When the lease ends.</param>
public sealed record FeedHub(string Url, string State, DateTimeOffset? Until);

/// <summary>One visit.</summary>
/// <param name="At">When.</param>
/// <param name="Status">The HTTP status; null when no server answered.</param>
/// <param name="Items">How many items there were.</param>
/// <param name="Articles">How many new articles and versions came of it.</param>
/// <param name="Bytes">How large the body was.</param>
/// <param name="Stage">Where it failed; null when it did not.</param>
/// <param name="Reason">What happened.</param>
public sealed record FeedVisitRow(DateTimeOffset At, int? Status, int? Items, int Articles, long Bytes, string? Stage, string? Reason);
