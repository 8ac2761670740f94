using System.Text.Json;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.JsonFeed;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Ninjs;

/// <summary>IPTC ninjs 1 to 3.1: a news item, an array of them, or an envelope that lists them.</summary>
internal static class NinjsDialect
{
    private static readonly string[] Envelopes = ["items", "newsItems", "newsitems", "associations"];

    /// <summary>The items when the JSON is ninjs; null when it is not.</summary>
    public static IReadOnlyList<JsonElement>? Items(JsonElement root)
    {
        if (IsItem(root)) return [root];
        if (root.ValueKind == JsonValueKind.Array) return root.GetArrayLength() > 0 && IsItem(root[0]) ? [.. root.EnumerateArray()] : null;
        foreach (var envelope in Envelopes)
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(envelope, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && IsItem(list[0]))
            {
                return [.. list.EnumerateArray()];
            }
        }

        return null;
    }

    /// <summary>Gathers the items as a feed.</summary>
    public static FeedDraft Read(IReadOnlyList<JsonElement> items, FeedParserOptions options)
    {
        var feed = new FeedDraft { Format = "ninjs", Version = items[0].TryGetProperty("headlines", out _) || items[0].TryGetProperty("bodies", out _) ? "2" : "1" };
        if (items[0].Text("standard") is null && items[0].TryGetProperty("standard", out var standard) && standard.Text("version") is { } said) feed.Version = said;
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.Object && !feed.Take(Item(item), options)) break;
        }

        return feed;
    }

    private static bool IsItem(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.Text("uri") is not null
        && ((ReadOnlySpan<string>)["headline", "headlines", "body_text", "body_html", "body_xhtml", "bodies", "versioncreated", "versionCreated", "firstcreated", "firstCreated", "pubstatus", "pubStatus", "description_text", "descriptions"])
            .ContainsAny(element);

    private static bool ContainsAny(this ReadOnlySpan<string> names, JsonElement element)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out _)) return true;
        }

        return false;
    }

    private static ItemDraft Item(JsonElement element)
    {
        var html = element.FirstText("body_html", "body_xhtml") ?? Valued(element, "bodies", html: true);
        var text = html ?? element.Text("body_text") ?? Valued(element, "bodies", html: false);
        var status = element.FirstText("pubstatus", "pubStatus");
        var item = new ItemDraft
        {
            Id = element.Text("uri"),
            Title = PlainText.OfHtml(element.Text("headline") ?? Valued(element, "headlines", html: null) ?? element.FirstText("slugline", "title")),
            Content = text is null ? null : new Placed(text, null),
            ContentIsText = html is null,
            Summary = (element.FirstText("description_text", "description_html", "description_usage") ?? Valued(element, "descriptions", html: null)) is { } summary ? new Placed(summary, null) : null,
            Published = FeedDate.Parse(element.FirstText("firstcreated", "firstCreated")) ?? FeedDate.Parse(element.FirstText("versioncreated", "versionCreated")),
            Updated = FeedDate.Parse(element.FirstText("versioncreated", "versionCreated", "contentcreated", "contentCreated")),
            Language = element.Text("language"),
            Withdrawn = status is not null && (status.EndsWith("withheld", StringComparison.OrdinalIgnoreCase) || status.EndsWith("canceled", StringComparison.OrdinalIgnoreCase)),
        };
        var link = element.FirstText("canonicalurl", "canonicalUrl", "url") ?? (Links.Link.IsWeb(item.Id) ? item.Id : null);
        if (link is not null) item.Link = new Placed(link, null);
        foreach (var subject in element.List("subject").Concat(element.List("subjects"))) item.AddCategory(subject.Text("name") ?? subject.AsText());
        Authors(element, item);
        Source(element, item);
        foreach (var rendition in element.List("renditions"))
        {
            if (rendition.Text("href") is { } href) item.AddEnclosure(new Placed(href, null), rendition.FirstText("mimetype", "contentType"), rendition.FirstText("sizeinbytes", "sizeInBytes"));
        }

        return item;
    }

    /// <summary>The value in a list of <c>{role, contentType, value}</c>, the main one first.</summary>
    private static string? Valued(JsonElement element, string name, bool? html)
    {
        var candidates = element.List(name).Where(entry => html is null || entry.FirstText("contentType", "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == html.Value).ToList();
        var main = candidates.Find(entry => entry.Text("role") is null or "main" or "headline" or "long");
        return (main.ValueKind == JsonValueKind.Undefined ? candidates.FirstOrDefault() : main) is { ValueKind: JsonValueKind.Object } chosen ? chosen.Text("value") : null;
    }

    private static void Authors(JsonElement element, ItemDraft item)
    {
        foreach (var creator in element.List("creator").Concat(element.List("creators"))) item.AddAuthor(Parsing.Authors.Of(creator.Text("name") ?? creator.AsText(), null));
        if (!item.HasAuthors && (element.FirstText("byline", "by") ?? Valued(element, "bylines", html: null)) is { } byline)
        {
            item.AddAuthor(Parsing.Authors.Of(byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline, null));
        }
    }

    /// <summary>Who the reporting comes from: the originator before the distributor.</summary>
    private static void Source(JsonElement element, ItemDraft item)
    {
        var sources = element.List("infosource").Concat(element.List("infoSources")).Concat(element.List("infosources")).Where(source => source.ValueKind == JsonValueKind.Object).ToList();
        var origin = sources.Find(source => source.Text("role")?.Contains("origin", StringComparison.OrdinalIgnoreCase) == true);
        if (origin.ValueKind == JsonValueKind.Undefined) origin = sources.FirstOrDefault();
        item.SourceTitle = origin.ValueKind == JsonValueKind.Object ? PlainText.OfText(origin.FirstText("name", "literal")) : PlainText.OfText(element.FirstText("source", "copyrightholder", "copyrightHolder"));
    }
}
