using System.Globalization;
using System.Text.Json;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Watches;

/// <summary>Reads values of a request's JSON; what is not what it must be is told by the name of its field. Pure.</summary>
internal static class Json
{
    public static void Expect(JsonElement value, JsonValueKind kind, string otherwise)
    {
        if (value.ValueKind != kind)
        {
            throw ApiException.BadRequest(otherwise);
        }
    }

    public static string? Text(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw ApiException.BadRequest($"{field} must be a text"),
    };

    public static bool Flag(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw ApiException.BadRequest($"{field} must be true or false"),
    };

    public static int Number(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw ApiException.BadRequest($"{field} must hold whole numbers");

    public static IReadOnlyList<T> List<T>(JsonElement value, string field, Func<JsonElement, T> read) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(read)],
        JsonValueKind.Null => [],
        _ => throw ApiException.BadRequest($"{field} must be a list"),
    };

    public static T? Word<T>(JsonElement value, string field)
        where T : struct, Enum => Text(value, field) is not { } word ? null
            : Enum.GetValues<T>().Where(v => string.Equals(v.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault()
            ?? throw ApiException.BadRequest($"{field} '{word}' is not known: it is {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}");

    /// <summary>A time (ISO 8601); without an offset it is UTC, a date alone is its midnight.</summary>
    public static DateTimeOffset? Time(JsonElement value, string field) => Text(value, field) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw ApiException.BadRequest($"{field} '{text}' is not a time: write it as 2026-01-31T08:00:00Z");

    /// <summary>Seconds, or a time such as 00:15:00.</summary>
    public static TimeSpan Span(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Null => TimeSpan.Zero,
        JsonValueKind.Number when value.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e8 => TimeSpan.FromSeconds(seconds),
        JsonValueKind.String when TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var time) => time,
        _ => throw ApiException.BadRequest($"{field} must be a number of seconds or a time such as 00:15:00"),
    };

    /// <summary>A time of day such as 07:30.</summary>
    public static TimeOnly TimeOfDay(JsonElement value, string field) => TimeOnly.TryParseExact(Text(value, field), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw ApiException.BadRequest($"{field} must be a time of day such as 07:30");
}
