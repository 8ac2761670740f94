using System.Collections.Concurrent;
using System.Text.Json;

namespace NewsMonitor.Testing.Publishing;

/// <summary>A receiver of webhooks on loopback that keeps what it took, and fails when the test says so. Ends with the test.</summary>
public sealed class HookReceiver : IAsyncDisposable
{
    private readonly LoopbackPublisher _publisher = new();
    private readonly ConcurrentQueue<(string Path, PublisherRequest Request)> _taken = new();
    private readonly ConcurrentDictionary<string, int> _tries = new(StringComparer.Ordinal);

    /// <summary>Scheme, host and port.</summary>
    public string Address => _publisher.Address;

    /// <summary>How often a path was tried.</summary>
    public int Tries(string path) => _tries.GetValueOrDefault(path);

    /// <summary>Every request of a path, taken or not, in the order of arrival.</summary>
    public IReadOnlyList<PublisherRequest> Asked(string path) => [.. _publisher.Requests.Where(r => r.Path == path)];

    /// <summary>The messages that a path took, in the order in which it took them.</summary>
    public IReadOnlyList<PublisherRequest> Taken(string path) => [.. _taken.Where(t => t.Path == path).Select(t => t.Request)];

    /// <summary>The data of the messages that a path took.</summary>
    public IReadOnlyList<JsonElement> Data(string path) => [.. Taken(path).Select(r => JsonDocument.Parse(r.Body).RootElement.GetProperty("data"))];

    /// <summary>Receives at a path; answers with the address.</summary>
    /// <param name="path">The path, with its slash.</param>
    /// <param name="answer">The status for a try, from 1; null: 204 for all.</param>
    /// <param name="headers">Headers of answers that are not good.</param>
    public string On(string path, Func<int, int>? answer = null, params string[] headers)
    {
        _publisher.On(path, async (request, reply) =>
        {
            var tried = _tries.AddOrUpdate(path, 1, (_, tries) => tries + 1);
            var status = answer?.Invoke(tried) ?? 204;
            if (status is >= 200 and < 300)
            {
                _taken.Enqueue((path, request));
            }

            await reply.Send(status, "", status is >= 200 and < 300 ? [] : headers);
        });
        return Address + path;
    }

    /// <summary>Receives at a path that never answers.</summary>
    public string Silent(string path)
    {
        _publisher.On(path, (_, reply) => Task.Delay(Timeout.Infinite, reply.Over));
        return Address + path;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();
}
