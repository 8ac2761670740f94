using AngleSharp.Html.Parser;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Links;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Origins;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>From a web page to its article: title, main text and what the page says of itself. Never throws on bad input. Pure, any number of threads.</summary>
/// <param name="options">The bounds.</param>
public sealed class PageExtractor(ExtractionOptions options)
{
    /// <summary>Reads a page as it came over the wire.</summary>
    /// <param name="bytes">The page, decompressed.</param>
    /// <param name="url">Where it was read; null when that is not known.</param>
    /// <param name="contentType">The content type that the server gave, for its charset; null when it gave none.</param>
    public ExtractedPage Extract(ReadOnlySpan<byte> bytes, string? url = null, string? contentType = null) =>
        Extract(TextDecoder.Decode(bytes, HtmlCharset.Of(contentType, bytes)).Text, url);

    /// <summary>Reads a page.</summary>
    public ExtractedPage Extract(string html, string? url = null)
    {
        var tame = TamePage.Of(html, options);
        var page = new HtmlParser().ParseDocument(tame);
        var metadata = new PageMetadata(page, url);
        var described = metadata.With("");
        var lines = MainText.Of(page, described.Title, tame);
        return described with { Body = string.Join('\n', lines.Select(line => line.Text)), Provenance = [.. described.Provenance.Concat(Links(lines, url)).Distinct()] };
    }

    /// <summary>Where the text links to on other sites.</summary>
    private static IEnumerable<Provenance> Links(IReadOnlyList<TextBlock> lines, string? url) => lines.SelectMany(line => line.Links)
        .Select(link => (Url: Link.Resolve(link.Url, url), Name: PlainText.OfText(link.Words, 300)))
        .Where(link => link.Name is not null && OutwardLinks.Leads(link.Url, url)).DistinctBy(link => link.Url, StringComparer.Ordinal).Take(OutwardLinks.Most)
        .Select(link => new Provenance(ProvenanceKind.Link, link.Name, link.Url));
}
