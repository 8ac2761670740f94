using System.Collections.Concurrent;
using System.Net;
using System.Text;
using NewsMonitor.Testing.Processes;

namespace NewsMonitor.Cli.Tests.World;

/// <summary>A server on a free loopback port that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, string, (int Status, string Body)> _answer;

    public LoopbackServer(Func<HttpListenerRequest, string, (int Status, string Body)> answer)
    {
        _answer = answer;
        Address = $"http://127.0.0.1:{FreePort.Next()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Serve();
    }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>Method and path with query of every request, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The bodies of the posts, in order.</summary>
    public ConcurrentQueue<string> Posted { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                await Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        Asked.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
        if (body.Length > 0)
        {
            Posted.Enqueue(body);
        }

        var (status, text) = _answer(context.Request, body);
        context.Response.StatusCode = status;
        context.Response.ContentType = text.StartsWith("event:", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
