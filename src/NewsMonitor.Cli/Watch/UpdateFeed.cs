using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace NewsMonitor.Cli;

/// <summary>The server's updates, without end: a lost connection is taken up again after the last event that came.</summary>
internal sealed class UpdateFeed(ServerClient client, TextWriter messages, TimeProvider time)
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private string? _last;

    /// <summary>The updates' JSON. Throws when the first connection fails.</summary>
    /// <param name="after">The cursor to begin after; null: from now on.</param>
    /// <param name="story">Only this story and where it goes on; null: all.</param>
    /// <param name="query">Only stories that this query holds for; null: all.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<string> Read(string? after, string? story, string? query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        _last = after;
        var wait = ShortestWait;
        for (var first = true; ; first = false)
        {
            var heard = false;
            await using var events = Once(story, query, first, cancellation).GetAsyncEnumerator(cancellation);
            while (await Next(events, first && !heard, cancellation))
            {
                heard = true;
                wait = ShortestWait;
                if (events.Current is { } update)
                {
                    yield return update;
                }
            }

            if (heard)
            {
                await messages.WriteLineAsync("newsmonitor: the server is gone; connecting again…");
            }

            await Task.Delay(wait, time, cancellation);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    /// <summary>False at the end of a connection, by the server or by a fault; the first connection's fault is thrown.</summary>
    private static async Task<bool> Next(IAsyncEnumerator<string?> events, bool mustConnect, CancellationToken cancellation)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception e) when (e is IOException or HttpRequestException or NoServerException && !mustConnect && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>One connection: null for what is no update.</summary>
    private async IAsyncEnumerable<string?> Once(string? story, string? query, bool first, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var answer = await client.Open("api/v1/updates", _last, cancellation, ("story", story), ("q", query));
        await messages.WriteLineAsync(first ? $"newsmonitor: watching {client.Server} (Ctrl-C ends)" : "newsmonitor: connected again");
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            _last = item.EventId ?? _last;
            if (item.EventType is "gap" or "slow")
            {
                await messages.WriteLineAsync(item.EventType == "gap" ? $"newsmonitor: some updates are no longer kept: {item.Data}" : "newsmonitor: too slow for the stream; going on where it broke off");
            }

            yield return item.EventType == "story-updated" ? item.Data : null;
        }
    }
}
