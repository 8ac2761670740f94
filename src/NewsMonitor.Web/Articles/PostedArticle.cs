using System.Globalization;
using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Articles;

/// <summary>One article of a post: a document, or why it is none.</summary>
internal sealed record PostedArticle(Document? Document, string? Reason)
{
    private const int LongestName = 2048;

    /// <summary>A piece that could not even be read.</summary>
    public static PostedArticle Unreadable(string reason) => new(null, reason);

    /// <summary>Reads one article; a field of the wrong kind refuses the article, unknown fields are passed over.</summary>
    public static PostedArticle Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Unreadable($"an article is a JSON object, not {Kind(element)}");
        }

        try
        {
            return new PostedArticle(Read(element), null);
        }
        catch (FormatException e)
        {
            return Unreadable(e.Message);
        }
    }

    private static Document Read(JsonElement element) => new()
    {
        Id = Short(element, "id"),
        Url = Short(element, "url"),
        Title = Text(element, "title"),
        Body = Text(element, "body") ?? "",
        BodyType = Text(element, "bodyType") switch
        {
            null => null,
            "text" => BodyType.Text,
            "html" => BodyType.Html,
            var other => throw new FormatException($"bodyType '{other}' is not known: it is text or html"),
        },
        PublishedAt = Time(element, "publishedAt") ?? Time(element, "published"),
        Source = Source(element),
        Language = Short(element, "language") ?? Short(element, "lang"),
        Authors = Authors(element),
    };

    private static string? Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new FormatException($"{name} must be a text, not {Kind(value)}"),
    };

    private static string? Short(JsonElement element, string name) => Text(element, name) switch
    {
        { Length: > LongestName } long_ => throw new FormatException($"{name} has {long_.Length.ToString(CultureInfo.InvariantCulture)} characters, more than {LongestName}"),
        var text => text,
    };

    private static DateTimeOffset? Time(JsonElement element, string name)
    {
        var text = Short(element, name);
        return string.IsNullOrWhiteSpace(text) ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time) ? time
            : throw new FormatException($"{name} '{text}' is not a time: write it as ISO 8601, such as 2024-12-02T08:30:00Z");
    }

    private static Outlet? Source(JsonElement element)
    {
        if (!element.TryGetProperty("source", out var source) || source.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (source.ValueKind != JsonValueKind.Object)
        {
            return Short(element, "source") is { Length: > 0 } bare ? new Outlet(bare) : null;
        }

        return Short(source, "name") is { Length: > 0 } name ? new Outlet(name, Short(source, "url")) : null;
    }

    private static string[] Authors(JsonElement element)
    {
        if (!element.TryGetProperty("authors", out var authors) || authors.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return authors.ValueKind switch
        {
            JsonValueKind.String => [authors.GetString()!],
            JsonValueKind.Array => [.. authors.EnumerateArray().Take(100).Select(a => a.ValueKind == JsonValueKind.String ? a.GetString()! : a.ValueKind == JsonValueKind.Object ? Short(a, "name") ?? "" : throw new FormatException($"authors must hold texts, not {Kind(a)}"))],
            _ => throw new FormatException($"authors must be an array of texts, not {Kind(authors)}"),
        };
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Null => "null",
        _ => "a text",
    };
}
