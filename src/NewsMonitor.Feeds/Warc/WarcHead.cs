using System.Text;

namespace NewsMonitor.Feeds.Warc;

/// <summary>Named fields at the head of a WARC record or an HTTP message.</summary>
internal sealed class WarcHead
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private WarcHead(string first) => First = first;

    /// <summary>The version or status line.</summary>
    public string First { get; }

    /// <summary>A field's value; null when absent. The first one stands.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads a head; null when no empty line ends it. Answers how many bytes it took.</summary>
    public static (WarcHead Head, int Length)? Read(ReadOnlySpan<byte> bytes, int max = 64 * 1024)
    {
        var window = bytes[..Math.Min(bytes.Length, max)];
        var end = window.IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0)
        {
            end = window.IndexOf("\n\n"u8);
            gap = 2;
        }

        if (end < 0) return null;
        var lines = Encoding.UTF8.GetString(window[..end]).Split('\n');
        var head = new WarcHead(lines[0].Trim());
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) head._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return (head, end + gap);
    }
}
