namespace NewsMonitor.Feeds.Parsing;

/// <summary>What came of reading a document: a feed, or the reason why it is none. Never both, never neither.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Failure">Why it is no feed.</param>
public sealed record FeedParse(ParsedFeed? Feed, FeedFailure? Failure)
{
    /// <summary>True when it is no feed but a web page, which may name its feeds.</summary>
    public bool IsPage { get; init; }

    /// <summary>It is a feed.</summary>
    public static FeedParse Of(ParsedFeed feed) => new(feed, null);

    /// <summary>It is none.</summary>
    public static FeedParse No(FeedStage stage, string reason) => new(null, new FeedFailure(stage, reason));
}
