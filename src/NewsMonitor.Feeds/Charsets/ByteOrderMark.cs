using System.Text;

namespace NewsMonitor.Feeds.Charsets;

/// <summary>The marks by which Unicode text names its own encoding (Unicode 16, section 23.8), and the zero bytes by which it shows without one.</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding that the first bytes name, and how long the mark is; null without a mark.</summary>
    public static (Encoding Encoding, int Length)? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The encoding of unmarked text whose first character is in ASCII; null when no zero byte gives it away.</summary>
    public static Encoding? OfZeros(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [> 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, > 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [> 0, 0, > 0, 0, ..] => Encoding.Unicode,
        [0, > 0, 0, > 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
