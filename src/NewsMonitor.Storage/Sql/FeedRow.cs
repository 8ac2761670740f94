namespace NewsMonitor.Storage.Sql;

/// <summary>A feed as a question to the store gives it.</summary>
internal sealed record FeedRow
{
    /// <summary>The question, up to its condition.</summary>
    public const string Select = """
        SELECT id Id, workspace Workspace, origin Origin, revision Revision, created_at CreatedAt, url Url, given_url GivenUrl, title Title, site Site, outlet Outlet, language Language,
        full_text FullText, every Every, paused Paused, tags Tags, next_visit NextVisit, declared_title DeclaredTitle, etag ETag, last_modified LastModified, last_unconditional LastUnconditional,
        last_visit LastVisit, last_success LastSuccess, last_status LastStatus, failures Failures, failing_since FailingSince, failure_stage FailureStage, failure_reason FailureReason, remark Remark,
        moving_to MovingTo, moves_seen MovesSeen, ended Ended FROM feed
        """;

    public string Id { get; init; } = "";

    public string Workspace { get; init; } = "";

    public string Origin { get; init; } = "";

    public long Revision { get; init; }

    public long CreatedAt { get; init; }

    public string Url { get; init; } = "";

    public string GivenUrl { get; init; } = "";

    public string? Title { get; init; }

    public string? Site { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public string FullText { get; init; } = "";

    public long? Every { get; init; }

    public long Paused { get; init; }

    public string Tags { get; init; } = "[]";

    public long? NextVisit { get; init; }

    public string? DeclaredTitle { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public long? LastUnconditional { get; init; }

    public long? LastVisit { get; init; }

    public long? LastSuccess { get; init; }

    public long? LastStatus { get; init; }

    public long Failures { get; init; }

    public long? FailingSince { get; init; }

    public string? FailureStage { get; init; }

    public string? FailureReason { get; init; }

    public string? Remark { get; init; }

    public string? MovingTo { get; init; }

    public long MovesSeen { get; init; }

    public long Ended { get; init; }

    public static string Word(FeedFullText fullText) => fullText switch
    {
        FeedFullText.Always => "always",
        FeedFullText.Never => "never",
        _ => "when-short",
    };

    /// <summary>The host by which visits are spread; the address itself for what has none.</summary>
    public static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.IdnHost : url;

    public StoredFeed ToFeed() => new()
    {
        Id = Id,
        Workspace = Workspace,
        FromSettings = Origin == "settings",
        Revision = Revision,
        CreatedAt = Columns.Time(CreatedAt),
        GivenUrl = GivenUrl,
        Settings = new FeedSettings
        {
            Url = Url,
            Title = Title,
            Site = Site,
            Outlet = Outlet,
            Language = Language,
            FullText = FullText switch { "always" => FeedFullText.Always, "never" => FeedFullText.Never, _ => FeedFullText.WhenShort },
            Every = Every is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            Paused = Paused != 0,
            Tags = Columns.Read<string[]>(Tags),
        },
        Standing = new FeedStanding
        {
            NextVisit = Columns.Time(NextVisit),
            DeclaredTitle = DeclaredTitle,
            ETag = ETag,
            LastModified = LastModified,
            LastUnconditional = Columns.Time(LastUnconditional),
            LastVisit = Columns.Time(LastVisit),
            LastSuccess = Columns.Time(LastSuccess),
            LastStatus = (int?)LastStatus,
            Failures = (int)Failures,
            FailingSince = Columns.Time(FailingSince),
            FailureStage = FailureStage,
            FailureReason = FailureReason,
            Remark = Remark,
            MovingTo = MovingTo,
            MovesSeen = (int)MovesSeen,
            Ended = Ended != 0,
        },
    };
}
