using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.Feeds.Parsing;

/// <summary>Writes a feed as the JSON that <c>newsmonitor parse-feed</c> prints.</summary>
public static class NormalForm
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the feed; what is not known is null, dates are ISO 8601 in UTC.</summary>
    public static void Write(ParsedFeed feed, Stream target)
    {
        using var json = new Utf8JsonWriter(target, Readable);
        json.WriteStartObject();
        json.WriteString("format", feed.Format);
        json.WriteString("version", feed.Version);
        json.WriteString("title", feed.Title);
        json.WriteString("link", feed.Link);
        json.WriteString("language", feed.Language);
        json.WriteString("updated", Date(feed.Updated));
        json.WriteStartArray("items");
        foreach (var item in feed.Items) Item(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, ParsedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("title", item.Title);
        json.WriteString("link", item.Link);
        json.WriteString("published", Date(item.Published));
        json.WriteString("updated", Date(item.Updated));
        json.WriteStartArray("authors");
        foreach (var author in item.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            json.WriteString("email", author.Email);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("summary", item.Summary);
        json.WriteString("content", item.Content);
        json.WriteStartArray("categories");
        foreach (var category in item.Categories) json.WriteStringValue(category);
        json.WriteEndArray();
        if (item.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("source");
        }

        json.WriteStartArray("enclosures");
        foreach (var file in item.Enclosures)
        {
            json.WriteStartObject();
            json.WriteString("url", file.Url);
            json.WriteString("type", file.Type);
            if (file.Length is { } length) json.WriteNumber("length", length);
            else json.WriteNull("length");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Date(DateTimeOffset? date) => date?.UtcDateTime.ToString(date.Value.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
