using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>Where a log comes from: lines as a server gives them for each partition, each stretch after a line that names the partition.</summary>
internal static class LogSource
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The lines of a server's partitions: of the one named, else of the workspace named, else of all.</summary>
    public static async IAsyncEnumerable<string> OfServer(ServerClient client, string? partition, string? workspace, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partitions = partition is not null
            ? [partition]
            : (await client.Get<ListPage<PartitionRow>>("api/v1/partitions", cancellation)).Items.Where(p => p.Done > 0 && (workspace is null || p.Workspace == workspace)).Select(p => p.Partition).ToList();
        foreach (var name in partitions)
        {
            using var answer = await client.Open("api/v1/log", null, cancellation, ("partition", name));
            yield return JsonSerializer.Serialize(new { partition = name });
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>Reads a line. Throws when it is none of a log.</summary>
    public static LogRow Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<LogRow>(line, Web) is { } row && (row.Partition is not null || row.Position > 0)
                ? row with { Merges = row.Merges ?? [] }
                : throw new CommandException($"line {number} is not of an exported log");
        }
        catch (JsonException e)
        {
            throw new CommandException($"line {number} is not of an exported log: {e.Message}", e);
        }
    }
}
