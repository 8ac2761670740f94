using System.Text;
using System.Text.Json;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Model;

namespace NewsMonitor.Feeds.Folder;

/// <summary>From the content of a file to its documents and refusals. Pure.</summary>
internal sealed class FolderPieces(FolderOptions options)
{
    /// <summary>The pieces of a file that was read whole.</summary>
    public IEnumerable<FolderItem> OfFile(FolderFormat format, string path, ReadOnlyMemory<byte> bytes) => format switch
    {
        FolderFormat.Text => [Bare(path, bytes, BodyType.Text)],
        FolderFormat.Html => [Bare(path, bytes, BodyType.Html)],
        _ => OfJson(path, bytes),
    };

    /// <summary>The piece in one line of JSON lines; null for an empty line.</summary>
    public FolderItem? OfLine(string path, long number, ReadOnlyMemory<byte> line)
    {
        if (number == 1 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        if (line.Span.Trim(" \t\r\n"u8).IsEmpty) return null;
        try
        {
            using var json = Parse(line);
            return OfElement(path, number, json.RootElement, line);
        }
        catch (JsonException e)
        {
            return Refused(path, number, $"line {number} is not JSON: {Short(e)}", line);
        }
    }

    /// <summary>A refusal with as much of the piece as the quarantine keeps.</summary>
    public FolderRefused Refused(string path, long? line, string reason, ReadOnlyMemory<byte> raw) =>
        new(path, line, reason, raw[..Math.Min(raw.Length, options.MaxRefusedBytes)].ToArray());

    private FolderItem Bare(string path, ReadOnlyMemory<byte> bytes, BodyType type)
    {
        if (bytes.Length > options.MaxDocumentBytes) return TooLarge(path, null, bytes.Length, bytes);
        var text = TextDecoder.Decode(bytes.Span).Text;
        return string.IsNullOrWhiteSpace(text)
            ? Refused(path, null, "the file is empty", bytes)
            : new FolderDocument(new Document { Path = path, Body = text, BodyType = type });
    }

    private IEnumerable<FolderItem> OfJson(string path, ReadOnlyMemory<byte> bytes)
    {
        JsonDocument json;
        try
        {
            json = Parse(bytes);
        }
        catch (JsonException e)
        {
            return FirstLineStandsAlone(bytes) ? OfLines(path, bytes) : [Refused(path, e.LineNumber + 1, $"not JSON: {Short(e)}", bytes)];
        }

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Array) return [OfElement(path, null, json.RootElement, bytes)];
            return [.. json.RootElement.EnumerateArray().Select((element, index) => OfElement(path, index + 1, element, null))];
        }
    }

    private FolderItem OfElement(string path, long? place, JsonElement element, ReadOnlyMemory<byte>? raw)
    {
        var (document, reason) = DocumentJson.Read(element, path, place);
        if (document is null) return Refused(path, place, reason!, raw ?? Encoding.UTF8.GetBytes(element.GetRawText()));
        var size = Encoding.UTF8.GetByteCount(document.Body) + Encoding.UTF8.GetByteCount(document.Title ?? "");
        return size > options.MaxDocumentBytes
            ? TooLarge(path, place, size, raw ?? Encoding.UTF8.GetBytes(element.GetRawText()))
            : new FolderDocument(document);
    }

    private FolderRefused TooLarge(string path, long? place, int size, ReadOnlyMemory<byte> raw) =>
        Refused(path, place, $"the text has {size} bytes, more than the {options.MaxDocumentBytes} allowed (MaxDocumentBytes)", raw);

    /// <summary>True for JSON lines that go by the name of JSON.</summary>
    private static bool FirstLineStandsAlone(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf((byte)'\n');
        if (end <= 0) return false;
        try
        {
            using var first = Parse(bytes[..end]);
            return first.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private IEnumerable<FolderItem> OfLines(string path, ReadOnlyMemory<byte> bytes)
    {
        for (var number = 1L; !bytes.IsEmpty; number++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (OfLine(path, number, line) is { } item) yield return item;
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var lenient = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        return System.Text.Unicode.Utf8.IsValid(bytes.Span) ? JsonDocument.Parse(bytes, lenient) : JsonDocument.Parse(TextDecoder.Decode(bytes.Span).Text, lenient);
    }

    private static string Short(JsonException e) => e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
}
