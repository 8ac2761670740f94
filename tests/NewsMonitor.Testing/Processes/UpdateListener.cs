using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace NewsMonitor.Testing.Processes;

/// <summary>A reader of a server's updates that never gives up: it resumes by <c>Last-Event-ID</c> across lost connections and kills.</summary>
public sealed class UpdateListener : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client;
    private readonly string _address;
    private readonly Task _loop;
    private readonly TaskCompletionSource _connected = new();
    private string? _last;

    /// <param name="server">The server's address.</param>
    /// <param name="query">What follows the address of the stream.</param>
    /// <param name="after">The cursor to begin after; null: from now on.</param>
    public UpdateListener(Uri server, string query = "", string? after = null)
    {
        _client = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        _address = $"api/v1/updates{query}";
        _last = after;
        _loop = Task.Run(Loop);
    }

    /// <summary>Every event that came: its name, id, data and when.</summary>
    public ConcurrentQueue<(string Event, string? Id, JsonElement Data, DateTime At)> Events { get; } = new();

    /// <summary>Completes when the first event came: from there on nothing is missed.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The story updates that came.</summary>
    public IEnumerable<JsonElement> Updates => Events.Where(e => e.Event == "story-updated").Select(e => e.Data);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task Loop()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Read();
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                // The server is gone for a moment.
            }

            await Task.WhenAny(Task.Delay(BetweenTries, _stop.Token));
        }
    }

    private async Task Read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        if (_last is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", _last);
        }

        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(_stop.Token);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(_stop.Token))
        {
            Events.Enqueue((item.EventType, item.EventId, JsonDocument.Parse(item.Data).RootElement.Clone(), DateTime.UtcNow));
            _last = item.EventId ?? _last;
            _connected.TrySetResult();
        }
    }
}
