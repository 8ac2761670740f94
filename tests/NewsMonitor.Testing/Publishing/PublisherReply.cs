using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.Testing.Publishing;

/// <summary>How a publisher answers: properly, or byte by byte as the test likes.</summary>
public sealed class PublisherReply(NetworkStream stream, Action leaving, CancellationToken over)
{
    /// <summary>Ends when the test is over: for answers that never come.</summary>
    public CancellationToken Over => over;

    /// <summary>A proper answer.</summary>
    public Task Send(int status, string body = "", params string[] headers) => Send(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A proper answer.</summary>
    public async Task Send(int status, byte[] body, params string[] headers)
    {
        if (body.Length == 0 || status == 304) leaving();
        await Head(status, [string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}"), .. headers]);
        leaving(); // before the last byte: once the visitor has it, the next one may come
        if (status != 304) await Raw(body);
    }

    /// <summary>The status line and headers, without a length: the body ends with the connection.</summary>
    public Task Head(int status, params string[] headers)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Whatever\r\nConnection: close\r\n"));
        foreach (var header in headers) head.Append(header).Append("\r\n");
        return Raw(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()));
    }

    /// <summary>Bytes as they are.</summary>
    public async Task Raw(byte[] bytes)
    {
        await stream.WriteAsync(bytes, over);
        await stream.FlushAsync(over);
    }
}
