using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>A webhook's bytes and the headers that belong to them.</summary>
/// <param name="Bytes">What is sent, and signed.</param>
/// <param name="MediaType">Their type.</param>
/// <param name="Headers">Further headers: the attributes of an event in binary mode.</param>
public sealed record WebhookBody(byte[] Bytes, string MediaType, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>The message in a format: plain JSON by Standard Webhooks 1.0.0, or a CloudEvent 1.0. Pure: the same message gives the same bytes at every try.</summary>
    public static WebhookBody Of(TellingMessage message, WebhookFormat format) => format switch
    {
        WebhookFormat.CloudEvents => new(Written(json => Event(json, message)), "application/cloudevents+json; charset=utf-8", []),
        WebhookFormat.CloudEventsBinary => new(Written(json => TellingJson.Write(json, message)), Json, [.. Attributes(message).Select(a => KeyValuePair.Create("ce-" + a.Name, Encoded(a.Value)))]),
        _ => new(Written(json => Plain(json, message)), Json, []),
    };

    /// <summary>The type of a message: what a receiver tells messages apart by.</summary>
    public static string TypeOf(TellingMessage message) => $"story.{message.KindWord}";

    private static void Plain(Utf8JsonWriter json, TellingMessage message)
    {
        json.WriteStartObject();
        json.WriteString("type", TypeOf(message));
        json.WriteString("timestamp", message.At.UtcDateTime);
        json.WritePropertyName("data");
        TellingJson.Write(json, message);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, TellingMessage message)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Attributes(message))
        {
            json.WriteString(name, value);
        }

        json.WriteString("datacontenttype", "application/json");
        json.WritePropertyName("data");
        TellingJson.Write(json, message);
        json.WriteEndObject();
    }

    /// <summary>Source and id together name the event; the sequence orders the events of a source (CloudEvents sequence extension).</summary>
    private static IEnumerable<(string Name, string Value)> Attributes(TellingMessage message) =>
    [
        ("specversion", "1.0"),
        ("id", message.Id),
        ("source", $"/api/v1/watches/{message.WatchId}"),
        ("type", $"newsmonitor.{TypeOf(message)}"),
        ("subject", message.StoryId.Value),
        ("time", message.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
        ("sequence", message.Sequence.ToString("D12", CultureInfo.InvariantCulture)),
    ];

    /// <summary>A header's value holds printable ASCII; all else is percent-encoded (CloudEvents HTTP binding, 3.1.3.2).</summary>
    private static string Encoded(string value)
    {
        var encoded = new StringBuilder(value.Length);
        foreach (var b in Encoding.UTF8.GetBytes(value))
        {
            _ = b is > 0x20 and < 0x7F and not (byte)'"' and not (byte)'%' ? encoded.Append((char)b) : encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return encoded.ToString();
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, TellingJson.Options))
        {
            write(json);
        }

        return bytes.ToArray();
    }
}
