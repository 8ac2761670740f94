using AngleSharp.Html.Dom;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.JsonLd;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>What a page says of itself, from JSON-LD first, then Open Graph and the other meta tags, then its marked-up content.</summary>
internal sealed class PageMetadata
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly IHtmlDocument _page;
    private readonly string? _url;

    public PageMetadata(IHtmlDocument page, string? url)
    {
        (_page, _url) = (page, url);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            var content = meta.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content)) _meta.TryAdd(name.Trim(), content.Trim());
        }

        Article = PageArticles().FirstOrDefault();
    }

    /// <summary>The page's article in JSON-LD; null when there is none.</summary>
    public JsonLdArticle? Article { get; }

    /// <summary>The page with this text as its body.</summary>
    public ExtractedPage With(string body) => new()
    {
        Title = Title(),
        Body = body,
        Published = Article?.Published ?? MetaDate("article:published_time", "datePublished", "og:article:published_time", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "date", "dc.date.issued", "dc.date", "dcterms.created", "cxenseparse:recs:publishtime") ?? TimeElement(),
        Modified = Article?.Modified ?? MetaDate("article:modified_time", "dateModified", "og:updated_time", "lastmod", "last-modified", "dcterms.modified"),
        Authors = Authors(),
        Publisher = PlainText.OfText(Article?.Publisher ?? Meta("og:site_name", "publisher", "dc.publisher", "application-name", "cre"), 300),
        CanonicalUrl = Canonical(),
        Language = Article?.Language ?? Language(_page.DocumentElement?.GetAttribute("lang")) ?? Language(Meta("content-language", "og:locale", "language", "dc.language")),
        Provenance = Article?.Provenance ?? [],
        Paywalled = Article?.IsAccessibleForFree == false || Meta("article:content_tier") is { } tier && !tier.Equals("free", StringComparison.OrdinalIgnoreCase),
    };

    private List<JsonLdArticle> PageArticles()
    {
        var found = new List<JsonLdArticle>();
        foreach (var script in _page.QuerySelectorAll("script[type='application/ld+json' i]").Take(50))
        {
            using var json = JsonLdReader.Parse(script.TextContent);
            if (json is null) continue;
            try
            {
                found.AddRange(JsonLdReader.Find(json.RootElement, 10));
            }
            catch (InvalidOperationException)
            {
                // half a character in a text: this script says nothing
            }
        }

        return found;
    }

    private string? Title()
    {
        var heading = _page.QuerySelector("h1[itemprop~=headline], article h1, main h1, h1")?.TextContent;
        var declared = PlainText.OfText(Article?.Headline) ?? PlainText.OfHtml(Meta("og:title", "twitter:title", "title", "dc.title"), 1000);
        var plain = PlainText.OfText(heading, 1000);
        if (declared is null && plain is { Length: > 15 }) return plain;
        declared ??= PlainText.OfText(_page.Title, 1000);
        // A heading that the declared title repeats with the site's name behind it is the title.
        return declared is null || (plain is { Length: > 15 } && declared.Contains(plain, StringComparison.OrdinalIgnoreCase)) ? plain ?? declared : declared;
    }

    private IReadOnlyList<string> Authors()
    {
        if (Article is { Authors.Count: > 0 } article) return article.Authors;
        var named = Meta("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author");
        if (named is not null && !Link.IsWeb(named)) return PlainText.OfHtml(named, 300) is { } author ? [Unprefixed(author)] : [];
        var marked = _page.QuerySelectorAll("[rel~=author], [itemprop~=author] [itemprop~=name], [itemprop~=author], .byline__name, .author-name").Select(element => PlainText.OfText(element.TextContent, 300))
            .OfType<string>().Where(name => name.Length is > 2 and < 80).Select(Unprefixed).Distinct(StringComparer.Ordinal).Take(5);
        return [.. marked];
    }

    private static string Unprefixed(string name) => name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name;

    private string? Canonical()
    {
        var declared = _page.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href") ?? Meta("og:url") ?? Article?.Url;
        return Link.Resolve(declared, _page.QuerySelector("base")?.GetAttribute("href") is { } @base ? Link.Resolve(@base, _url) : _url);
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    private DateTimeOffset? MetaDate(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value) && FeedDate.Parse(value) is { } date) return date;
        }

        return null;
    }

    private DateTimeOffset? TimeElement() => _page.QuerySelectorAll("time[itemprop~=datePublished], time[pubdate], article time[datetime], header time[datetime], time[datetime]").Take(5)
        .Select(time => FeedDate.Parse(time.GetAttribute("datetime"))).FirstOrDefault(date => date is not null);

    private static string? Language(string? tag)
    {
        var trimmed = tag?.Split(',')[0].Trim().Replace('_', '-');
        return trimmed is { Length: >= 2 and <= 20 } ? trimmed : null;
    }
}
