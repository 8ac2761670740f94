using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Watches;

/// <summary>Writes what a watch tells as JSON: the members of a story update, and those of the watch. Bounded: changes that find no room are counted in <c>omitted</c>. Pure.</summary>
public static class TellingJson
{
    /// <summary>The largest that the changes may be together, in bytes: with all else a message stays below the 20 kB of Standard Webhooks.</summary>
    public const int MostBytes = 16 * 1024;

    /// <summary>How the JSON is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message as text.</summary>
    public static string Write(TellingMessage message)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, message);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The message as an object.</summary>
    public static void Write(Utf8JsonWriter json, TellingMessage message)
    {
        json.WriteStartObject();
        json.WriteString("watchId", message.WatchId);
        json.WriteString("watchName", message.WatchName);
        json.WriteNumber("sequence", message.Sequence);
        json.WriteString("kind", message.KindWord);
        json.WriteString("cursor", message.Cursor);
        json.WriteString("storyId", message.StoryId.Value);
        json.WriteNumber("fromVersion", message.FromVersion);
        json.WriteNumber("version", message.Version);
        json.WriteString("at", message.At.UtcDateTime);
        json.WriteString("headline", message.Headline);
        json.WriteNumber("articleCount", message.ArticleCount);
        Text(json, "link", message.Link);
        json.WriteStartArray("changes");
        var (room, omitted) = (MostBytes, 0);
        foreach (var change in message.Changes)
        {
            var written = Change(change);
            room -= written.Length;
            if (room >= 0)
            {
                json.WriteRawValue(written, skipInputValidation: true);
            }
            else
            {
                omitted++;
            }
        }

        json.WriteEndArray();
        if (omitted > 0)
        {
            json.WriteNumber("omitted", omitted);
        }

        json.WriteEndObject();
    }

    private static byte[] Change(StoryChange change)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            Articles(json, change.ArticleIds);
            Text(json, "storyId", change.StoryId?.Value);
            Text(json, "text", change.Text);
            News(json, change.News);
            Text(json, "statementId", change.StatementId);
            Text(json, change.Kind == StoryChangeKind.StatementAdded ? "speaker" : "about", change.About);
            Text(json, "was", change.Was);
            if (change.Omitted > 0)
            {
                json.WriteNumber("omitted", change.Omitted);
            }

            Text(json, "by", change.By);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Articles(Utf8JsonWriter json, IReadOnlyList<ArticleId>? articles)
    {
        if (articles is null)
        {
            return;
        }

        json.WriteStartArray("articleIds");
        foreach (var article in articles)
        {
            json.WriteStringValue(article.Value);
        }

        json.WriteEndArray();
    }

    private static void News(Utf8JsonWriter json, IReadOnlyList<NewsItem>? news)
    {
        if (news is null)
        {
            return;
        }

        json.WriteStartArray("news");
        foreach (var item in news)
        {
            json.WriteStartObject();
            json.WriteString("kind", item.Kind);
            json.WriteString("text", item.Text);
            json.WriteString("articleId", item.ArticleId.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
