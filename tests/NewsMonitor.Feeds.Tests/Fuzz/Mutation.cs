using System.Text;

namespace NewsMonitor.Feeds.Tests.Fuzz;

/// <summary>Damages documents as the world does and worse; the same seed damages the same way.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Pieces = [.. ((string[])
        [
            "<", ">", "&", "\"", "'", "\0", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY a '&a;&a;'>", "&a;", "<item>", "</item>", "<entry>", "<title>", "</channel>", "<div>", "<p>", "<br>", "<script>",
            "xmlns='x'", "xml:base='//'", "type='xhtml'", "&#x1F600;", "&#0;", "{", "}", "[", "]", ",", "\\ud800", "1e999", "\uFEFF", "\u202E", "<outline xmlUrl='http://a'>", "2004-13-45T99:99", "http://[", "javascript:", "<a href=",
        ]).Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xC3], [0x80], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 8], [0, 0, 0, 0x3C]];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy.</summary>
    public byte[] Of(IReadOnlyList<byte[]> corpus)
    {
        var bytes = corpus[_random.Next(corpus.Count)].ToList();
        for (var i = _random.Next(1, 9); i > 0; i--) Damage(bytes, corpus);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes, IReadOnlyList<byte[]> corpus)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2 when bytes.Count < 20_000:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 4:
                var other = corpus[_random.Next(corpus.Count)];
                var from = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(200, other.Length - from)));
                break;
            case 5:
                var repeated = Pieces[_random.Next(Pieces.Length)];
                for (var i = _random.Next(2, 60); i > 0; i--) bytes.InsertRange(at, repeated);
                break;
            default:
                bytes.InsertRange(at, Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }
}
