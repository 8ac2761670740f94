using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Testing.Articles;

namespace NewsMonitor.Benchmarks.News;

/// <summary>Writes a busy day of made-up news into a folder that can be replayed.</summary>
internal static class BusyDayFile
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var lines = BusyDay.Articles(count, DateTimeOffset.UtcNow).Select(a => JsonSerializer.Serialize(a, Json));
        await File.WriteAllLinesAsync(Path.Combine(folder, "busy-day.jsonl"), lines);
    }
}
