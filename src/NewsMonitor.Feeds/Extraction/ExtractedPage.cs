using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>What a web page holds as an article. A page without text has an empty <see cref="Body"/> and is no failure.</summary>
public sealed record ExtractedPage
{
    /// <summary>The headline as plain text; null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>The main text, a block a line, white space within a line collapsed.</summary>
    public string Body { get; init; } = "";

    /// <summary>When the page says it was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the page says it was changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The authors, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The declared publisher; null when undeclared.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address that the page calls its own, resolved.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The declared language (BCP 47 as written).</summary>
    public string? Language { get; init; }

    /// <summary>True when the page marks its text as not free to read.</summary>
    public bool Paywalled { get; init; }

    /// <summary>What the page declares of where its reporting comes from, and where its text links to.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}
