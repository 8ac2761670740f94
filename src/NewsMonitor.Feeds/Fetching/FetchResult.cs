using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>How a visit ended: with a body, without news, or with a failure. A failure of the outside world is never thrown.</summary>
public sealed record FetchResult
{
    /// <summary>The last status; null when no server answered.</summary>
    public int? Status { get; init; }

    /// <summary>Where the body came from, after redirects.</summary>
    public required string Url { get; init; }

    /// <summary>Where the address moved for good: the end of the permanent redirects (301, 308) that begin at the address asked for; null when there were none.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The body, decompressed; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The content type as sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The encoding that the content type names.</summary>
    public string? Charset { get; init; }

    /// <summary>The entity tag, byte-exact, for the next visit.</summary>
    public string? ETag { get; init; }

    /// <summary>The date of last change, byte-exact, for the next visit.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the answer may be kept (RFC 9111: s-maxage is not for us; max-age, else Expires less Date); null when not said.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>True when the answer must not be kept (no-store).</summary>
    public bool NoStore { get; init; }

    /// <summary>When the server wants to be asked again (Retry-After on 429 and 503); null when it does not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Links in the header (RFC 8288) by relation: hub, self.</summary>
    public IReadOnlyList<(string Relation, string Url)> Links { get; init; } = [];

    /// <summary>What went wrong; null when nothing did.</summary>
    public FeedFailure? Failure { get; init; }

    /// <summary>True when it failed for a reason that passes by itself: no answer, 429, or a fault of the server's own (5xx). False for what is forbidden, missing or refused.</summary>
    public bool IsPassing => Failure is { Stage: FeedStage.Dns or FeedStage.Connect or FeedStage.Tls or FeedStage.Http } && !Forbidden && (Status is null or 429 or >= 500);

    /// <summary>True when robots.txt forbids the visit.</summary>
    public bool Forbidden { get; init; }

    /// <summary>True when the copy we have is still the newest (304).</summary>
    public bool NotModified => Status == 304;

    /// <summary>True when the address is gone for good (410): the feed ends.</summary>
    public bool Gone => Status == 410;
}
