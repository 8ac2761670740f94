namespace NewsMonitor.Feeds.Parsing;

/// <summary>Why a feed or page could not be had.</summary>
/// <param name="Stage">How far it came.</param>
/// <param name="Reason">What went wrong, as a sentence that names the thing.</param>
public sealed record FeedFailure(FeedStage Stage, string Reason);

/// <summary>How far a visit came before it failed.</summary>
public enum FeedStage
{
    /// <summary>The name was resolved to no address that may be visited.</summary>
    Dns,

    /// <summary>No connection.</summary>
    Connect,

    /// <summary>No trust.</summary>
    Tls,

    /// <summary>The server answered, but not with the thing.</summary>
    Http,

    /// <summary>It is larger than allowed, before or after decompression.</summary>
    Size,

    /// <summary>The bytes are no text in any encoding.</summary>
    Charset,

    /// <summary>It is no feed.</summary>
    Parse,

    /// <summary>The page has no text.</summary>
    Extract,
}
