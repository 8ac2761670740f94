using System.Globalization;
using System.Text.Json;
using NewsMonitor.Contracts;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Feeds;

/// <summary>Reads what a request says of a feed; unknown fields are refused, so that a misspelt one is not lost. Pure.</summary>
internal static class FeedFields
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, MaxDepth = 8 };

    /// <summary>A new feed.</summary>
    public static FeedOrder New(ReadOnlyMemory<byte> body) => Read(body, null);

    /// <summary>A known feed with the named fields changed.</summary>
    public static FeedOrder Changed(FeedSettings known, ReadOnlyMemory<byte> body) => Read(body, known);

    /// <summary>The address that is to be looked at.</summary>
    public static string Address(ReadOnlyMemory<byte> body)
    {
        using var document = Parse(body);
        return document.RootElement.TryGetProperty("url", out var url) && Text(url, "url") is { Length: > 0 } address ? address : throw ApiException.BadRequest("url is missing: name a feed or a site");
    }

    /// <summary>The mode in the word of the API.</summary>
    public static string Word(FeedFullText fullText) => fullText switch { FeedFullText.Always => "always", FeedFullText.Never => "never", _ => "when-short" };

    /// <summary>A wish for what is already so.</summary>
    public static FeedOrder Order(FeedSettings known) => new()
    {
        Url = known.Url,
        Title = known.Title,
        Site = known.Site,
        Outlet = known.Outlet,
        Language = known.Language,
        FullText = Word(known.FullText),
        Every = known.Every,
        Paused = known.Paused,
        Tags = known.Tags,
    };

    private static FeedOrder Read(ReadOnlyMemory<byte> body, FeedSettings? known)
    {
        using var document = Parse(body);
        var order = known is null
            ? new FeedOrder { Url = "" }
            : Order(known);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            order = field.Name switch
            {
                "url" => order with { Url = Text(field.Value, "url") ?? "" },
                "title" => order with { Title = Text(field.Value, "title") },
                "site" => order with { Site = Text(field.Value, "site") },
                "outlet" => order with { Outlet = Text(field.Value, "outlet") },
                "language" => order with { Language = Text(field.Value, "language") },
                "fullText" => order with { FullText = Text(field.Value, "fullText") ?? "when-short" },
                "every" => order with { Every = Time(field.Value) },
                "paused" => order with { Paused = field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? field.Value.GetBoolean() : field.Value.ValueKind == JsonValueKind.Null ? false : throw ApiException.BadRequest("paused must be true or false") },
                "tags" => order with { Tags = Tags(field.Value) },
                _ => throw ApiException.BadRequest($"'{field.Name}' is not a field of a feed; the fields are url, title, site, outlet, language, fullText, every, paused, tags"),
            };
        }

        return order.Url.Length > 0 ? order : throw ApiException.BadRequest("url is missing: name a feed or a site");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body, Tolerant);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw ApiException.BadRequest("the body must be a JSON object such as {\"url\": \"https://example.org/\"}");
        }
        catch (JsonException e)
        {
            throw ApiException.BadRequest($"the body is not JSON: {e.Message}");
        }
    }

    private static string? Text(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw ApiException.BadRequest($"{field} must be a text"),
    };

    /// <summary>Seconds, or a time such as 00:15:00.</summary>
    private static TimeSpan? Time(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when value.TryGetDouble(out var seconds) && seconds is > 0 and < 1e8 => TimeSpan.FromSeconds(seconds),
        JsonValueKind.String when TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var time) => time,
        _ => throw ApiException.BadRequest("every must be a number of seconds or a time such as 00:15:00"),
    };

    private static string[] Tags(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Take(100).Select(tag => tag.ValueKind == JsonValueKind.String ? tag.GetString()! : throw ApiException.BadRequest("tags must hold texts"))],
        _ => throw ApiException.BadRequest("tags must be an array of texts"),
    };
}

/// <summary>What can be said of a feed, for the description of the API.</summary>
internal sealed record FeedPost(string Url, string? Title, string? Site, string? Outlet, string? Language, string? FullText, double? Every, bool? Paused, IReadOnlyList<string>? Tags);
