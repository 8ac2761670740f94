using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.JsonLd;
using NewsMonitor.Feeds.Warc;
using NewsMonitor.Feeds.Xml;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>
/// From a stranger's bytes to a feed in our normal form. The dialect is chosen by the first bytes, never by a content type.
/// Never throws on bad input; time is linear in its size, memory bounded by <see cref="FeedParserOptions"/>. Pure, any number of threads.
/// </summary>
/// <param name="options">The bounds.</param>
public sealed class FeedParser(FeedParserOptions options)
{
    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document, decompressed or gzip.</param>
    /// <param name="url">Where it was read: the base of its relative links; null when that is not known.</param>
    /// <param name="charset">The encoding that the transport names; null when it names none.</param>
    public FeedParse Parse(ReadOnlyMemory<byte> bytes, string? url = null, string? charset = null)
    {
        if (GzipContent.Is(bytes.Span) && !WarcReader.Is(bytes.Span))
        {
            var (content, failure) = GzipContent.Unpack(bytes, options.MaxBytes);
            if (failure is not null) return new FeedParse(null, failure);
            bytes = content;
        }

        if (bytes.Length > options.MaxBytes) return FeedParse.No(FeedStage.Size, $"the document has {bytes.Length} bytes, more than the {options.MaxBytes} allowed (MaxBytes)");
        if (WarcReader.Is(bytes.Span)) return Finish(WarcDialect.Read(bytes, options), url, "binary");
        var text = TextDecoder.Decode(bytes.Span, charset ?? XmlCharset.Declared(bytes.Span));
        var (draft, reason) = Gather(text.Text);
        if (draft is null) return FeedParse.No(LooksBinary(text) ? FeedStage.Charset : FeedStage.Parse, $"not a feed: {reason}") with { IsPage = IsPage(text.Text.AsSpan().TrimStart(" \t\r\n\0\uFEFF")) };
        if (text.Damaged) draft.Complaints.Add($"some bytes mean nothing in {text.Charset} and were replaced");
        return Finish((draft, null), url, text.Charset);
    }

    private (FeedDraft? Draft, string? Reason) Gather(string text)
    {
        var first = text.AsSpan().TrimStart(" \t\r\n\0\uFEFF");
        if (first.IsEmpty) return (null, "it is empty");
        if (first[0] is '{' or '[') return JsonFeedReader.Read(text.Trim(), options);
        if (IsPage(first))
        {
            return JsonLdDialect.ReadPage(text) is { } articles ? (articles, null) : (null, "it is a web page; its feeds, if it names any, can be discovered");
        }

        // Publishers' programs print warnings before the document; the document is where the first tag is.
        return text.Contains('<', StringComparison.Ordinal) ? new XmlFeedReader(options).Read(text) : (null, "it is plain text");
    }

    private FeedParse Finish((FeedDraft? Draft, string? Reason) read, string? url, string charset) =>
        read.Draft is null ? FeedParse.No(FeedStage.Parse, $"not a feed: {read.Reason}") : FeedParse.Of(read.Draft.Build(options, url, charset));

    private static bool IsPage(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 2_000)];
        var html = head.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        if (html < 0) html = head.IndexOf("<!doctype html", StringComparison.OrdinalIgnoreCase);
        if (html < 0) return false;
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:", "<urlset", "<sitemapindex"])
        {
            if (head.IndexOf(root, StringComparison.OrdinalIgnoreCase) >= 0) return false;
        }

        return true;
    }

    private static bool LooksBinary(Decoded text)
    {
        var head = text.Text.AsSpan(0, Math.Min(text.Text.Length, 1_000));
        var odd = 0;
        foreach (var c in head) odd += c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)) ? 1 : 0;
        return odd > head.Length / 10;
    }
}
