using System.Text.Json;
using NewsMonitor.Feeds.Folder;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Our own rows of articles, one a line or in an array, read as a feed.</summary>
internal static class JsonLinesDialect
{
    /// <summary>The rows of an array or a single object; null when the first is no article.</summary>
    public static FeedDraft? Read(JsonElement root, FeedParserOptions options)
    {
        var rows = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        if (rows.Count == 0 || DocumentJson.Read(rows[0]).Document is null) return null;
        var feed = new FeedDraft { Format = "json-lines" };
        foreach (var row in rows)
        {
            if (DocumentJson.Read(row).Document is { } document && !feed.Take(Item(document), options)) break;
        }

        return feed;
    }

    /// <summary>The rows of a text; null when its first line is no article.</summary>
    public static FeedDraft? ReadLines(string text, FeedParserOptions options)
    {
        var feed = new FeedDraft { Format = "json-lines" };
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            var document = Row(line.ToString());
            if (document is null && feed.Items.Count == 0) return null;
            if (document is null) feed.Complaints.Add($"line {number} is no article");
            else if (!feed.Take(Item(document), options)) break;
            if (feed.Complaints.Count > 100) break;
        }

        return feed.Items.Count == 0 ? null : feed;
    }

    private static Document? Row(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return DocumentJson.Read(json.RootElement).Document;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ItemDraft Item(Document document)
    {
        var item = new ItemDraft
        {
            Id = document.Id,
            Title = document.Title,
            Link = document.Url is null ? null : new Placed(document.Url, null),
            Content = document.Body.Length == 0 ? null : new Placed(document.Body, null),
            ContentIsText = document.BodyType == BodyType.Text || (document.BodyType is null && !document.Body.TrimStart().StartsWith('<')),
            Published = document.PublishedAt,
            Language = document.Language,
            SourceTitle = document.Source?.Name,
            SourceUrl = document.Source?.Url is { } url ? new Placed(url, null) : null,
        };
        foreach (var author in document.Authors) item.AddAuthor(Authors.Of(author, null));
        return item;
    }
}
