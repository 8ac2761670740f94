using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.Testing.Publishing;

/// <summary>
/// A publisher on a free loopback port whose every byte the test decides: polite, slow, wrong, rude or hostile. It counts who asks for what, and how many at a time.
/// Several may stand on 127.0.0.1, 127.0.0.2 … and are different hosts then. Ends with the test.
/// </summary>
public sealed class LoopbackPublisher : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<string, Func<PublisherRequest, PublisherReply, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly Task _accepting;
    private int _present;
    private int _most;

    /// <summary>Opens the publisher.</summary>
    /// <param name="host">A loopback address; another one is another host.</param>
    public LoopbackPublisher(string host = "127.0.0.1")
    {
        _listener = new TcpListener(IPAddress.Parse(host), 0);
        _listener.Start(512);
        Address = string.Create(CultureInfo.InvariantCulture, $"http://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    /// <summary>Every request so far, in the order of arrival.</summary>
    public ConcurrentQueue<PublisherRequest> Requests { get; } = new();

    /// <summary>The most requests that were answered at one time, robots.txt left out.</summary>
    public int MostAtATime => _most;

    /// <summary>Answers a path; a path without an answer is 404.</summary>
    public LoopbackPublisher On(string path, Func<PublisherRequest, PublisherReply, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    /// <summary>Answers a path with a body.</summary>
    public LoopbackPublisher On(string path, string body, string type = "application/rss+xml", params string[] headers) =>
        On(path, (_, reply) => reply.Send(200, body, [$"Content-Type: {type}", .. headers]));

    /// <summary>The requests for a path.</summary>
    public int Asked(string path) => Requests.Count(request => request.Path == path);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
#pragma warning disable VSTHRD003 // both were started by this very object, and no scheduler binds them
        await _accepting;
        await Task.WhenAll(_running.Keys);
#pragma warning restore VSTHRD003
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task Accept()
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_over.Token);
                var serving = Serve(client);
                _running[serving] = true;
                _ = serving.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            if (await ReadHead(stream) is not { } request) return;
            Requests.Enqueue(request);
            var counted = request.Path != "/robots.txt";
            if (counted) Raise(Interlocked.Increment(ref _present));
            var left = !counted;
            try
            {
                var reply = new PublisherReply(stream, Leave, _over.Token);
                if (_pages.TryGetValue(request.Path.Split('?')[0], out var answer)) await answer(request, reply);
                else await reply.Send(404, "nothing here");
            }
            finally
            {
                Leave();
            }

            void Leave()
            {
                if (left) return;
                left = true;
                Interlocked.Decrement(ref _present);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the visitor left, or the test is over
        }
    }

    private void Raise(int present)
    {
        int most;
        while (present > (most = Volatile.Read(ref _most)) && Interlocked.CompareExchange(ref _most, present, most) != most)
        {
        }
    }

    private async Task<PublisherRequest?> ReadHead(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 64 * 1024)
        {
            if (await stream.ReadAsync(one, _over.Token) == 0) return null;
            head.Add(one[0]);
            if (head[0] == 0x16) return null; // a TLS handshake means nothing to a plain server: it hangs up
            if (head.Count > 3 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n') break;
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).GroupBy(parts => parts[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(parts => parts.Key, parts => parts.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) && int.TryParse(length, out var bytes) ? Math.Min(bytes, 1 << 20) : 0];
        await stream.ReadExactlyAsync(body, _over.Token);
        return new PublisherRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body));
    }
}
