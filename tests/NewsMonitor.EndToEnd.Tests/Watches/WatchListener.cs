using System.Net.ServerSentEvents;
using System.Text.Json;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>A reader of a watch's stream.</summary>
internal sealed class WatchListener(Uri server, string watch, string lastEventId) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new() { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _over = new(Patience);
    private IAsyncEnumerator<SseItem<string>>? _events;

    /// <summary>The next events of a name; others in between are passed over.</summary>
    public async Task<IReadOnlyList<(string? Id, JsonElement Data)>> First(int count, string name)
    {
        _events ??= await Open();
        var found = new List<(string?, JsonElement)>();
        while (found.Count < count)
        {
            if (!await _events.MoveNextAsync())
            {
                throw new InvalidOperationException($"the stream of watch {watch} ended before event {found.Count + 1} '{name}'");
            }

            if (_events.Current.EventType == name)
            {
                found.Add((_events.Current.EventId, JsonDocument.Parse(_events.Current.Data).RootElement));
            }
        }

        return found;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _over.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> Open()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/watches/{watch}/stream") { Headers = { { "Last-Event-ID", lastEventId } } };
        var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _over.Token);
        answer.EnsureSuccessStatusCode();
        return SseParser.Create(await answer.Content.ReadAsStreamAsync(_over.Token)).EnumerateAsync(_over.Token).GetAsyncEnumerator(_over.Token);
    }
}
