using System.Text.Json;

namespace NewsMonitor.EndToEnd.Tests.Feeds;

/// <summary>Reads fields that may be null.</summary>
internal static class JsonValues
{
    public static int GetInt32OrZero(this JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;
}
