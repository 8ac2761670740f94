using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Origins;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>The rule when an item's page is visited, and what comes of item and page together. Pure.</summary>
public static class FullText
{
    /// <summary>A body of fewer characters is a teaser.</summary>
    public const int ShortBody = 800;

    /// <summary>True when the page of the document is to be visited.</summary>
    public static bool IsWanted(FullTextMode mode, Document document)
    {
        if (mode == FullTextMode.Never || !Link.IsWeb(document.Url)) return false;
        if (mode == FullTextMode.Always) return true;
        var text = document.BodyType == BodyType.Text ? PlainText.OfText(document.Body) : PlainText.OfHtml(document.Body);
        return text is null || text.Length < ShortBody || (text.Length < ShortBody * 3 && (text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal)));
    }

    /// <summary>The document with what its page adds: the longer text, and what the feed did not say. Where both speak the feed's word stands, but for the page's own address and the names of its authors.</summary>
    public static Document Merge(Document document, ExtractedPage page)
    {
        var feedText = (document.BodyType == BodyType.Text ? PlainText.OfText(document.Body) : PlainText.OfHtml(document.Body)) ?? "";
        var longer = page.Body.Length > feedText.Length;
        return document with
        {
            Title = document.Title ?? page.Title,
            Body = longer ? page.Body : document.Body,
            BodyType = longer ? BodyType.Text : document.BodyType,
            Url = Link.IsWeb(page.CanonicalUrl) && SameSite(page.CanonicalUrl!, document.Url) ? page.CanonicalUrl : document.Url,
            PublishedAt = document.PublishedAt ?? page.Published,
            Source = document.Source ?? (page.Publisher is { } publisher ? new Outlet(publisher) : null),
            Language = document.Language ?? page.Language,
            Authors = document.Authors.Count > 0 ? document.Authors : page.Authors,
            Provenance = page.Provenance.Count == 0 ? document.Provenance : [.. document.Provenance.Concat(page.Provenance).Distinct().Take(OutwardLinks.Most + 20)],
        };
    }

    /// <summary>A canonical address of another site is not believed, nor one that leads to the site's front: too many pages all call themselves that.</summary>
    private static bool SameSite(string canonical, string? url) =>
        url is null || (Uri.TryCreate(canonical, UriKind.Absolute, out var one) && Uri.TryCreate(url, UriKind.Absolute, out var other)
            && Bare(one.IdnHost) == Bare(other.IdnHost) && (one.AbsolutePath.Length > 1 || other.AbsolutePath.Length <= 1));

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
