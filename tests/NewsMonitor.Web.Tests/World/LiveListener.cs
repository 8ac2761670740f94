using System.Net.ServerSentEvents;
using System.Text.Json;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Listens as an open list does.</summary>
internal sealed class LiveListener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage _answer;
    private readonly Stream _stream;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private LiveListener(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _stream = stream;
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public static async Task<LiveListener> Open(HttpClient http, string address)
    {
        var answer = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new LiveListener(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event of a name; heartbeats in between are passed over unless asked for.</summary>
    public async Task<(string? Id, JsonElement Data)> Next(string name)
    {
        while (await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            if (_events.Current.EventType == name)
            {
                return (_events.Current.EventId, JsonDocument.Parse(_events.Current.Data).RootElement);
            }
        }

        throw new InvalidOperationException($"the stream ended before an event '{name}'");
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _answer.Dispose();
    }
}
