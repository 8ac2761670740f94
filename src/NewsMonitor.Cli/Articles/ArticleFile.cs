using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsMonitor.Cli;

/// <summary>Reads the articles of a file: JSON (an object or an array), JSON lines, or a text that is one article.</summary>
internal static class ArticleFile
{
    /// <summary>The articles as JSON, as they are read. Throws when the file is not what its name or beginning says.</summary>
    public static async IAsyncEnumerable<byte[]> Read(Stream file, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            using var text = new StreamReader(file, Encoding.UTF8);
            var article = new JsonObject { ["body"] = await text.ReadToEndAsync(cancellation), ["bodyType"] = "text" };
            yield return JsonSerializer.SerializeToUtf8Bytes(article);
            yield break;
        }

        var pipe = PipeReader.Create(file);
        var array = await StartsArray(pipe, cancellation);
        await using var values = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(pipe, topLevelValues: !array, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        for (var number = 1; await Next(values, name, number); number++)
        {
            yield return JsonSerializer.SerializeToUtf8Bytes(values.Current);
        }
    }

    private static async Task<bool> Next(IAsyncEnumerator<JsonElement> values, string name, int number)
    {
        try
        {
            return await values.MoveNextAsync();
        }
        catch (JsonException e)
        {
            throw new CommandException($"{name}: article {number} is not JSON: {e.Message}", e);
        }
    }

    /// <summary>Looks at the first character without taking it; a byte-order mark is taken.</summary>
    private static async Task<bool> StartsArray(PipeReader pipe, CancellationToken cancellation)
    {
        var read = await pipe.ReadAtLeastAsync(64, cancellation);
        var start = read.Buffer.Slice(0, Math.Min(64, read.Buffer.Length));
        var text = Encoding.UTF8.GetString(start);
        var mark = text.StartsWith('\uFEFF');
        pipe.AdvanceTo(mark ? read.Buffer.GetPosition(3) : read.Buffer.Start);
        return text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('[');
    }
}
