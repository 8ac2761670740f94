using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>Speaks to one server, for one workspace. Every failure is a <see cref="CommandException"/> that names the server and the way out.</summary>
internal sealed class ServerClient(Uri server, string? workspace, HttpMessageHandler? handler = null) : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    // No time-out of its own: streams and exports last; what answers at once is bounded by the system's.
    private readonly HttpClient _http = new(handler ?? new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10) }) { BaseAddress = Slashed(server), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The server's address.</summary>
    public Uri Server { get; } = server;

    /// <summary>Says who asks, with every request.</summary>
    public ServerClient As(string? key, string? name)
    {
        if (key is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        if (name is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("X-NewsMonitor-Name", name);
        }

        return this;
    }

    /// <summary>Gets a value as it is.</summary>
    public async Task<JsonElement> Get(string path, CancellationToken cancellation, params (string Name, string? Value)[] query)
    {
        using var answer = await Send(() => new HttpRequestMessage(HttpMethod.Get, Address(path, query)), cancellation);
        return await Read<JsonElement>(answer, cancellation);
    }

    /// <summary>Gets a value.</summary>
    public async Task<T> Get<T>(string path, CancellationToken cancellation, params (string Name, string? Value)[] query) =>
        (await Get(path, cancellation, query)).Deserialize<T>(Web) ?? throw NotOurs();

    /// <summary>Posts JSON bytes, or nothing, and gets the answer; undefined when it has no body.</summary>
    public Task<JsonElement> Post(string path, ReadOnlyMemory<byte>? json, CancellationToken cancellation, bool inWorkspace = true) =>
        Write(HttpMethod.Post, path, json, "application/json", cancellation, inWorkspace);

    /// <summary>Sends bytes, or nothing, and gets the answer; undefined when it has no body.</summary>
    public async Task<JsonElement> Write(HttpMethod method, string path, ReadOnlyMemory<byte>? body, string type, CancellationToken cancellation, bool inWorkspace = true)
    {
        using var answer = await Send(
            () =>
            {
                var request = new HttpRequestMessage(method, inWorkspace ? Address(path, []) : path);
                if (body is { } bytes)
                {
                    request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new(type) } };
                }

                return request;
            },
            cancellation);
        return answer.Content.Headers.ContentLength == 0 || answer.StatusCode == System.Net.HttpStatusCode.NoContent ? default : await Read<JsonElement>(answer, cancellation);
    }

    /// <summary>Opens an answer that is read as it comes. <paramref name="lastEvent"/> resumes a stream of events.</summary>
    public async Task<HttpResponseMessage> Open(string path, string? lastEvent, CancellationToken cancellation, params (string Name, string? Value)[] query) => await Send(
        () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Address(path, query));
            if (lastEvent is not null)
            {
                request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEvent);
            }

            return request;
        },
        cancellation);

    public void Dispose() => _http.Dispose();

    /// <summary>A path with its query; the workspace is always in it.</summary>
    private string Address(string path, (string Name, string? Value)[] query)
    {
        var parts = query.Append(("workspace", workspace)).Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return string.Join('&', parts) is { Length: > 0 } text ? $"{path}?{text}" : path;
    }

    private async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        using var request = make();
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new NoServerException($"no server answers at {Server} ({(e.InnerException as SocketException)?.Message ?? e.Message}): start one with 'dotnet run --project src/NewsMonitor.Server', or name another with --server", e);
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw await Refused(answer, cancellation);
        }
    }

    private static async Task<CommandException> Refused(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        try
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            var detail = problem.TryGetProperty("detail", out var d) ? d.GetString() : problem.TryGetProperty("title", out var t) ? t.GetString() : null;
            return status == 503 ? new NoServerException($"{detail} (HTTP {status})") : new CommandException($"{detail} (HTTP {status})");
        }
        catch (JsonException)
        {
            return new CommandException($"{answer.RequestMessage!.RequestUri} answered HTTP {status}, and not as a NewsMonitor server does");
        }
    }

    private async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(Web, cancellation) ?? throw NotOurs();
        }
        catch (JsonException e)
        {
            throw NotOurs(e);
        }
    }

    private CommandException NotOurs(Exception? cause = null) => new($"{Server} does not answer as a NewsMonitor server does; name another with --server", cause!);

    private static Uri Slashed(Uri server) => server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/");
}
