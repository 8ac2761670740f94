using System.Text.Json;

namespace NewsMonitor.Cli.Quotes;

/// <summary>Reads the documents of a text file, a folder of texts or a file of articles, one at a time, in name order.</summary>
internal static class QuoteDocuments
{
    /// <summary>The documents at a path; fails when nothing is there.</summary>
    public static IEnumerable<QuoteDocument> Read(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Text);
        }

        if (!File.Exists(path))
        {
            throw new CommandException($"'{path}' is neither a file nor a folder");
        }

        return Path.GetExtension(path) is ".jsonl" or ".ndjson" ? Articles(path) : [Text(path)];
    }

    // Read byte for byte: a byte order mark is a character of the file that offsets must count.
    private static QuoteDocument Text(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var name = Path.GetFileName(path);
        return new(name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name, System.Text.Encoding.UTF8.GetString(bytes), null);
    }

    private static IEnumerable<QuoteDocument> Articles(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Article(path, number, line);
            }
        }
    }

    private static QuoteDocument Article(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var body = String(json.RootElement, "body") ?? String(json.RootElement, "text") ?? "";
            return new(String(json.RootElement, "id") ?? $"{number}", body, String(json.RootElement, "language") ?? String(json.RootElement, "lang"));
        }
        catch (JsonException e)
        {
            throw new CommandException($"{path}, line {number}: not a JSON object: {e.Message}", e);
        }
    }

    private static string? String(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
