using System.Globalization;
using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Folder;

/// <summary>Reads an article as people write it in JSON: <c>id, url, title, body, bodyType, publishedAt, source, language, authors</c>, with <c>published</c> and <c>lang</c> as other names; all but the text may be missing.</summary>
public static class DocumentJson
{
    /// <summary>Reads one object, or says why it is no article.</summary>
    /// <param name="element">The JSON value.</param>
    /// <param name="path">Where it stands, when it came from a folder: relative path without the place within the file.</param>
    /// <param name="place">The line or element within the file, from 1, when the file holds many; becomes part of the path when the article has neither id nor address.</param>
    public static (Document? Document, string? Reason) Read(JsonElement element, string? path = null, long? place = null)
    {
        if (element.ValueKind != JsonValueKind.Object) return (null, $"an article must be a JSON object, this is {Kind(element)}");
        var title = Text(element, "title");
        var body = Text(element, "body") ?? Text(element, "text") ?? "";
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(body)) return (null, "there is no text: neither 'body' nor 'title'");
        var id = Scalar(element, "id");
        var url = Text(element, "url");
        var at = path is not null && place is not null && id is null && url is null ? $"{path}#{place}" : path;
        return (new Document
        {
            Id = id,
            Path = at,
            Url = url,
            Title = string.IsNullOrWhiteSpace(title) ? null : title,
            Body = body,
            BodyType = Text(element, "bodyType")?.ToUpperInvariant() switch { "HTML" => BodyType.Html, "TEXT" => BodyType.Text, _ => null },
            PublishedAt = Date(element, "publishedAt") ?? Date(element, "published"),
            Source = Outlet(element),
            Language = Text(element, "language") ?? Text(element, "lang"),
            Authors = Authors(element),
        }, null);
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string? Scalar(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(element, name);

    private static DateTimeOffset? Date(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.ToUniversalTime() : null;

    private static Outlet? Outlet(JsonElement element)
    {
        if (Text(element, "source") is { } name) return new Outlet(name);
        if (!element.TryGetProperty("source", out var source) || source.ValueKind != JsonValueKind.Object) return null;
        var url = Text(source, "url");
        return Text(source, "name") is { } declared ? new Outlet(declared, url) : url is null ? null : new Outlet(url, url);
    }

    private static string[] Authors(JsonElement element)
    {
        if (Text(element, "authors") is { } one) return [one];
        if (!element.TryGetProperty("authors", out var authors) || authors.ValueKind != JsonValueKind.Array) return [];
        return [.. authors.EnumerateArray()
            .Select(author => author.ValueKind == JsonValueKind.String ? author.GetString() : author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null)
            .OfType<string>().Where(author => author.Length > 0)];
    }
}
