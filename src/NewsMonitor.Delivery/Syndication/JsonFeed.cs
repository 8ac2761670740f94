using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Delivery.Syndication;

/// <summary>Writes a feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static byte[] Write(FeedDocument feed) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            "https://jsonfeed.org/version/1.1",
            feed.Title,
            feed.Page.AbsoluteUri,
            feed.Self.AbsoluteUri,
            feed.Hub is null ? null : [new Hub("WebSub", feed.Hub.AbsoluteUri)],
            [.. feed.Entries.Select(Write)]),
        Options);

    private static Item Write(FeedEntry entry) => new(
        entry.Id.AbsoluteUri,
        entry.Link.AbsoluteUri,
        entry.Title,
        entry.Summary,
        entry.Published.UtcDateTime,
        entry.Updated.UtcDateTime,
        entry.Author is null ? null : [new Author(entry.Author)],
        entry.Categories.Count == 0 ? null : entry.Categories);

    private sealed record Document(
        [property: JsonPropertyName("version")] string Version,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("home_page_url")] string Page,
        [property: JsonPropertyName("feed_url")] string Self,
        [property: JsonPropertyName("hubs")] IReadOnlyList<Hub>? Hubs,
        [property: JsonPropertyName("items")] IReadOnlyList<Item> Items);

    private sealed record Hub([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("url")] string Url);

    private sealed record Author([property: JsonPropertyName("name")] string Name);

    private sealed record Item(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("url")] string Url,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("content_text")] string Text,
        [property: JsonPropertyName("date_published")] DateTime Published,
        [property: JsonPropertyName("date_modified")] DateTime Modified,
        [property: JsonPropertyName("authors")] IReadOnlyList<Author>? Authors,
        [property: JsonPropertyName("tags")] IReadOnlyList<string>? Tags);
}
