namespace NewsMonitor.Feeds.Parsing;

/// <summary>A feed while its dialect gathers it; what came first in the document stands.</summary>
internal sealed class FeedDraft
{
    public string Format { get; set; } = "";

    public string? Version { get; set; }

    public string? Title { get; set; }

    public Placed? Link { get; set; }

    /// <summary>True when the link was said to lead to a page.</summary>
    public bool LinkIsPage { get; set; }

    public string? Language { get; set; }

    public DateTimeOffset? Updated { get; set; }

    /// <summary>A date that counts when the feed does not say when it changed.</summary>
    public DateTimeOffset? Dated { get; set; }

    public string? Publisher { get; set; }

    public Placed? SelfUrl { get; set; }

    public Placed? NextUrl { get; set; }

    public List<string> Hubs { get; } = [];

    public TimeSpan? Ttl { get; set; }

    public TimeSpan? UpdatePeriod { get; set; }

    public int UpdateFrequency { get; set; } = 1;

    public List<int> SkipHours { get; } = [];

    public List<ItemDraft> Items { get; } = [];

    public List<string> Complaints { get; } = [];

    /// <summary>Takes an item; false when there are as many as allowed.</summary>
    public bool Take(ItemDraft item, FeedParserOptions options)
    {
        if (Items.Count >= options.MaxItems)
        {
            Complaints.Add($"more than {options.MaxItems} items: the rest was left out (MaxItems)");
            return false;
        }

        Items.Add(item);
        return true;
    }

    /// <summary>The finished feed.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="documentUrl">Where the document was read; null when that is not known, and then the feed's own links serve as base.</param>
    /// <param name="charset">The encoding of the document.</param>
    public ParsedFeed Build(FeedParserOptions options, string? documentUrl, string charset)
    {
        var fallback = Absolute(documentUrl) ?? Absolute(SelfUrl?.Value) ?? Absolute(Link?.Value) ?? Absolute(Link?.Base);
        return new ParsedFeed
        {
            Format = Format,
            Version = Version,
            Title = Title,
            Link = Resolve(Link, fallback),
            Language = Language?.Replace('_', '-'),
            Updated = Updated ?? Dated,
            Publisher = Publisher,
            SelfUrl = Resolve(SelfUrl, fallback),
            NextUrl = Resolve(NextUrl, fallback),
            Hubs = Hubs,
            Rhythm = Ttl ?? UpdatePeriod / UpdateFrequency,
            SkipHours = SkipHours,
            Items = [.. Items.Select(item => item.Build(fallback, options))],
            Charset = charset,
            Complaints = Complaints,
        };
    }

    private static string? Resolve(Placed? link, string? fallback) => link is { } placed ? Links.Link.Resolve(placed.Value, placed.Base is { } own ? Links.Link.Resolve(own, fallback) : fallback) : null;

    private static string? Absolute(string? link) => Links.Link.IsWeb(link) ? link : null;
}
