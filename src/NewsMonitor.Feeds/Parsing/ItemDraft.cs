using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>An item while its dialect gathers it; what came first in the document stands.</summary>
internal sealed class ItemDraft
{
    private List<ParsedAuthor>? _authors;
    private List<string>? _categories;
    private List<(Placed Url, string? Type, long? Length)>? _enclosures;

    public string? Id { get; set; }

    /// <summary>The title, plain.</summary>
    public string? Title { get; set; }

    /// <summary>A title that counts when the item has none of its own (Media RSS, Dublin Core).</summary>
    public string? OtherTitle { get; set; }

    public Placed? Link { get; set; }

    /// <summary>A link that counts when there is no better one.</summary>
    public Placed? OtherLink { get; set; }

    public DateTimeOffset? Published { get; set; }

    /// <summary>The date of Dublin Core, which does not say what happened then.</summary>
    public DateTimeOffset? Dated { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public Placed? Summary { get; set; }

    public bool SummaryIsText { get; set; }

    /// <summary>A summary that counts when the item has none of its own.</summary>
    public string? OtherSummary { get; set; }

    public Placed? Content { get; set; }

    public bool ContentIsText { get; set; }

    /// <summary>The authors of the feed that the item came from: they count when the item names none.</summary>
    public List<ParsedAuthor?> SourceAuthors { get; } = [];

    public string? SourceTitle { get; set; }

    public Placed? SourceUrl { get; set; }

    public string? Language { get; set; }

    public bool Withdrawn { get; set; }

    public bool Paywalled { get; set; }

    public bool HasAuthors => _authors is { Count: > 0 };

    public void AddAuthor(ParsedAuthor? author)
    {
        if (author is null || (_authors ??= []).Contains(author)) return;
        _authors.Add(author);
    }

    public void AddCategory(string? category)
    {
        if (PlainText.OfText(category) is not { } plain || (_categories ??= []).Contains(plain, StringComparer.Ordinal)) return;
        if (_categories.Count < 1000) _categories.Add(plain);
    }

    public void AddEnclosure(Placed url, string? type, string? length)
    {
        if (string.IsNullOrWhiteSpace(url.Value) || (_enclosures ??= []).Exists(known => known.Url.Value == url.Value) || _enclosures.Count >= 1000) return;
        _enclosures.Add((url, string.IsNullOrWhiteSpace(type) ? null : type, long.TryParse(length, out var bytes) && bytes >= 0 ? bytes : null));
    }

    /// <summary>The finished item.</summary>
    /// <param name="fallback">The base of links whose place gives none.</param>
    /// <param name="options">The bounds.</param>
    public ParsedItem Build(string? fallback, FeedParserOptions options) => new()
    {
        Id = string.IsNullOrWhiteSpace(Id) ? null : Id,
        Title = Cut(Title ?? OtherTitle, options.MaxTitle),
        Link = Resolve(Link, fallback) ?? Resolve(OtherLink, fallback),
        Published = Published ?? Dated ?? Created,
        Updated = Updated ?? Dated,
        Authors = _authors is null ? [] : [.. _authors.Take(options.MaxPerItem)],
        Summary = Html(Summary, fallback) ?? OtherSummary,
        SummaryIsText = SummaryIsText,
        Content = Html(Content, fallback),
        ContentIsText = ContentIsText,
        Categories = _categories is null ? [] : [.. _categories.Take(options.MaxPerItem)],
        Source = SourceTitle is null && SourceUrl is null ? null : new ParsedSource(SourceTitle, Resolve(SourceUrl, fallback)),
        Enclosures = _enclosures is null ? [] : [.. _enclosures.Select(e => (Url: Resolve(e.Url, fallback), e.Type, e.Length))
            .Where(e => e.Url is not null).Take(options.MaxPerItem).Select(e => new ParsedEnclosure(e.Url!, e.Type, e.Length))],
        Language = Language,
        Withdrawn = Withdrawn,
        Paywalled = Paywalled,
    };

    private static string? Resolve(Placed? link, string? fallback) => link is { } placed ? Links.Link.Resolve(placed.Value, Base(placed, fallback)) : null;

    private static string? Html(Placed? html, string? fallback) =>
        html is { Value.Length: > 0 } placed ? EmbeddedLinks.Resolve(placed.Value, Base(placed, fallback)) : null;

    private static string? Base(Placed placed, string? fallback) => placed.Base is { } own ? Links.Link.Resolve(own, fallback) : fallback;

    private static string? Cut(string? title, int max)
    {
        if (title is null || title.Length <= max) return title;
        return char.IsHighSurrogate(title[max - 1]) ? title[..(max - 1)] : title[..max];
    }
}
