using AngleSharp.Html.Parser;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Markup;

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
        return described with { Body = MainText.Of(page, described.Title, tame) };
    }
}
