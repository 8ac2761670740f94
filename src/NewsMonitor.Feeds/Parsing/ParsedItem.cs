namespace NewsMonitor.Feeds.Parsing;

/// <summary>An item of a feed in our normal form.</summary>
public sealed record ParsedItem
{
    /// <summary>The item's own id, opaque; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The title as plain text; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The article's address (the alternate link), resolved.</summary>
    public string? Link { get; init; }

    /// <summary>When it was first published; null when not said.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it last changed significantly; null when not said.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The authors, in order.</summary>
    public IReadOnlyList<ParsedAuthor> Authors { get; init; } = [];

    /// <summary>The teaser as published; null when there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The text as published; null when there is none.</summary>
    public string? Content { get; init; }

    /// <summary>True when the content is plain text, not HTML.</summary>
    public bool ContentIsText { get; init; }

    /// <summary>True when the summary is plain text, not HTML.</summary>
    public bool SummaryIsText { get; init; }

    /// <summary>Categories, tags and keywords, in order, each once.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Where the item came from when it is not the feed's own (RSS <c>source</c>, <c>atom:source</c>): its origin's publisher.</summary>
    public ParsedSource? Source { get; init; }

    /// <summary>Media that belong to the item.</summary>
    public IReadOnlyList<ParsedEnclosure> Enclosures { get; init; } = [];

    /// <summary>The item's language when it differs from the feed's or is said again.</summary>
    public string? Language { get; init; }

    /// <summary>True when the publisher took the item back (ninjs <c>pubStatus</c> withheld or canceled).</summary>
    public bool Withdrawn { get; init; }

    /// <summary>True when the item says that its text is not free to read.</summary>
    public bool Paywalled { get; init; }
}

/// <summary>Someone who wrote an item.</summary>
/// <param name="Name">The name; null when only an address is given.</param>
/// <param name="Email">The e-mail address; null when not given.</param>
public sealed record ParsedAuthor(string? Name, string? Email = null);

/// <summary>Where an aggregated item came from.</summary>
/// <param name="Title">The other feed's or publisher's name.</param>
/// <param name="Url">Its address.</param>
public sealed record ParsedSource(string? Title, string? Url);

/// <summary>A file that belongs to an item.</summary>
/// <param name="Url">Its address, resolved.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Length">Its size in bytes; null when not given or no number.</param>
public sealed record ParsedEnclosure(string Url, string? Type, long? Length);
