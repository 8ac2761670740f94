using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>How nouns are written in columns: times as milliseconds since 1970, lists as JSON. This form is stored: it may grow, never change.</summary>
internal static class Columns
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long? Of(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Time(long value) => DateTimeOffset.FromUnixTimeMilliseconds(value);

    public static DateTimeOffset? Time(long? value) => value is { } known ? Time(known) : null;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    public static string Ids(IEnumerable<ArticleId> ids) => Write(ids.Select(i => i.Value));

    public static IReadOnlyList<ArticleId> Ids(string text) => [.. Read<string[]>(text).Select(v => new ArticleId(v))];
}
