using System.Text.Json;

namespace NewsMonitor.Feeds.JsonFeed;

/// <summary>Reads fields of a stranger's JSON: what has the wrong type is as good as missing.</summary>
internal static class JsonFields
{
    /// <summary>A non-empty string, or a number as written; null otherwise.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        return value.AsText();
    }

    /// <summary>The value as a non-empty string, or a number as written; null otherwise.</summary>
    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The first of these fields that has a text.</summary>
    public static string? FirstText(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Text(name) is { } text) return text;
        }

        return null;
    }

    /// <summary>The elements of an array, the one object or text where publishers leave the array out, or nothing.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [value],
        };
    }
}
