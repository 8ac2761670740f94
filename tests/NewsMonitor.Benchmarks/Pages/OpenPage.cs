using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>Listens as an open list does; one that watches notes when each version of a story is there to be shown.</summary>
internal sealed partial class OpenPage(HttpClient client, string address, bool watches)
{
    /// <summary>When each version of a story came.</summary>
    public ConcurrentDictionary<(string Story, int Version), DateTimeOffset> Shown { get; } = new();

    /// <summary>How many bytes came.</summary>
    public long Bytes { get; private set; }

    public async Task Listen(TaskCompletionSource opened, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
            opened.TrySetResult();
            if (!watches)
            {
                var buffer = new byte[32 * 1024];
                for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
                {
                    Bytes += read;
                }

                return;
            }

            await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
            {
                Note(item);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }
    }

    private void Note(SseItem<string> item)
    {
        if (item.EventType != "rows")
        {
            return;
        }

        var now = DateTimeOffset.UtcNow;
        Bytes += item.Data.Length;
        foreach (var row in JsonDocument.Parse(item.Data).RootElement.GetProperty("rows").EnumerateArray())
        {
            var match = Row().Match(row.GetString()!);
            Shown.TryAdd((match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)), now);
        }
    }

    [GeneratedRegex("data-key=\"([^\"]+)\" data-version=\"(\\d+)\"", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
