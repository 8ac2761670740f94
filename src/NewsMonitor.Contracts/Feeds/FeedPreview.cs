namespace NewsMonitor.Contracts;

/// <summary>The feeds of an address; or how far we came and what stood in the way.</summary>
/// <param name="Feeds">The feeds, best first.</param>
/// <param name="Stage">How far we came; null when there are feeds.</param>
/// <param name="Reason">What stood in the way.</param>
[GenerateSerializer, Immutable, Alias("nm.feed-preview")]
public sealed record FeedPreview([property: Id(0)] IReadOnlyList<PreviewedFeed> Feeds, [property: Id(1)] string? Stage = null, [property: Id(2)] string? Reason = null);

/// <summary>A feed that was found, and what would come in.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Format">Its dialect.</param>
/// <param name="Site">The site that it belongs to.</param>
/// <param name="Language">Its declared language.</param>
/// <param name="ItemCount">How many items it has now.</param>
/// <param name="Items">The first of them.</param>
[GenerateSerializer, Immutable, Alias("nm.previewed-feed")]
public sealed record PreviewedFeed(
    [property: Id(0)] string Url,
    [property: Id(1)] string? Title,
    [property: Id(2)] string Format,
    [property: Id(3)] string? Site,
    [property: Id(4)] string? Language,
    [property: Id(5)] int ItemCount,
    [property: Id(6)] IReadOnlyList<PreviewedItem> Items);

/// <summary>An item that would come in.</summary>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Url">Its address.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Source">Its declared publisher.</param>
/// <param name="Excerpt">The beginning of its text, plain.</param>
[GenerateSerializer, Immutable, Alias("nm.previewed-item")]
public sealed record PreviewedItem(
    [property: Id(0)] string? Title,
    [property: Id(1)] string? Url,
    [property: Id(2)] DateTimeOffset? PublishedAt,
    [property: Id(3)] string? Source,
    [property: Id(4)] string? Excerpt);
