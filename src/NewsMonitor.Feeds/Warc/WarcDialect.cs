using System.IO.Compression;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Warc;

/// <summary>A web archive as a feed: an item for each page, its HTML as content.</summary>
internal static class WarcDialect
{
    /// <summary>Gathers the pages; the reason when there are none.</summary>
    public static (FeedDraft? Draft, string? Reason) Read(ReadOnlyMemory<byte> bytes, FeedParserOptions options)
    {
        var feed = new FeedDraft { Format = "warc" };
        var source = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            var total = 0L;
            foreach (var record in WarcReader.Read(GzipContent.Is(bytes.Span) ? new GZipStream(source, CompressionMode.Decompress) : source, options.MaxBytes))
            {
                if ((total += record.Content.Length) > options.MaxBytes)
                {
                    feed.Complaints.Add($"the pages have more than {options.MaxBytes} bytes together: the rest was left out (MaxBytes)");
                    break;
                }

                if (!feed.Take(Item(record), options)) break;
            }
        }
        catch (InvalidDataException e)
        {
            feed.Complaints.Add($"the gzip data are damaged: {e.Message}");
        }

        return feed.Items.Count > 0 ? (feed, null) : (null, "it is a web archive without a page");
    }

    private static ItemDraft Item(WarcRecord record)
    {
        var html = TextDecoder.Decode(record.Content.Span, Markup.HtmlCharset.Of(record.ContentType, record.Content.Span)).Text;
        return new ItemDraft { Id = record.Id, Link = record.Url is null ? null : new Placed(record.Url, null), Content = new Placed(html, record.Url), Updated = record.Date };
    }
}
