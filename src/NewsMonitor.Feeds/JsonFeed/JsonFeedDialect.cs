using System.Text.Json;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.JsonFeed;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedDialect
{
    /// <summary>True when the object is a JSON Feed: it says so, or has items as only feeds have them.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (root.Text("version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true
            || (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array && (root.Text("title") ?? root.Text("feed_url") ?? root.Text("home_page_url")) is not null));

    /// <summary>Gathers the feed.</summary>
    public static FeedDraft Read(JsonElement root, FeedParserOptions options)
    {
        var version = root.Text("version");
        var feed = new FeedDraft
        {
            Format = "json",
            Version = version?.TrimEnd('/') is { } said ? said[(said.LastIndexOf('/') + 1)..] : null,
            Title = PlainText.OfText(root.Text("title")),
            Link = Place(root.Text("home_page_url")),
            SelfUrl = Place(root.Text("feed_url")),
            NextUrl = Place(root.Text("next_url")),
            Language = root.Text("language"),
        };
        foreach (var hub in root.List("hubs"))
        {
            if (hub.Text("type")?.Equals("WebSub", StringComparison.OrdinalIgnoreCase) == true && hub.Text("url") is { } url && feed.Hubs.Count < 10) feed.Hubs.Add(url);
        }

        foreach (var element in root.List("items"))
        {
            if (element.ValueKind != JsonValueKind.Object) continue;
            var item = Item(element);
            if (!item.HasAuthors) Authors(root, item);
            if (!feed.Take(item, options)) break;
        }

        return feed;
    }

    private static ItemDraft Item(JsonElement element)
    {
        var html = element.Text("content_html");
        var text = html ?? element.Text("content_text");
        var item = new ItemDraft
        {
            Id = element.Text("id"),
            Title = PlainText.OfText(element.Text("title")),
            Link = Place(element.Text("url")),
            OtherLink = Place(element.Text("external_url")),
            Content = Place(text),
            ContentIsText = html is null,
            Summary = Place(element.Text("summary")),
            SummaryIsText = true,
            Published = FeedDate.Parse(element.Text("date_published")),
            Updated = FeedDate.Parse(element.Text("date_modified")),
            Language = element.Text("language"),
        };
        Authors(element, item);
        foreach (var tag in element.List("tags")) item.AddCategory(tag.AsText());
        foreach (var file in element.List("attachments"))
        {
            if (file.Text("url") is { } url) item.AddEnclosure(new Placed(url, null), file.Text("mime_type"), file.Text("size_in_bytes"));
        }

        return item;
    }

    private static void Authors(JsonElement element, ItemDraft item)
    {
        foreach (var author in element.List("authors").Concat(element.List("author")))
        {
            item.AddAuthor(Parsing.Authors.Of(author.Text("name") ?? author.AsText(), null));
        }
    }

    private static Placed? Place(string? value) => value is null ? null : new Placed(value, null);
}
