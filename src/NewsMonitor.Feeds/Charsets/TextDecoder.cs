using System.Text;
using System.Text.Unicode;

namespace NewsMonitor.Feeds.Charsets;

/// <summary>Turns a stranger's bytes into text and never fails: a byte order mark wins, then valid UTF-8, then what was declared, then a guess.</summary>
public static class TextDecoder
{
    /// <summary>What windows-1252 has where Latin-1 has control characters; the same where it has nothing either.</summary>
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The whole document; whoever reads it has bounded its size.</param>
    /// <param name="declared">The encoding that the document or its sender names; null when none does.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark.Of(bytes) is { } mark) return With(mark.Encoding, bytes[mark.Length..]);
        var named = CharsetNames.Find(declared);

        // Text in bytes of seven bits may still be ISO-2022: it shifts with ESC, and only the name tells.
        var shifts = bytes.Contains((byte)0x1B) && named is not null;
        if (!shifts && ByteOrderMark.OfZeros(bytes) is { } wide) return With(wide, bytes);
        if (!shifts && Utf8.IsValid(bytes) && !IsWide(named)) return With(Encoding.UTF8, bytes);
        if (named is not null && named.CodePage != Encoding.UTF8.CodePage && (!IsWide(named) || bytes.Length % 2 == 0))
        {
            var text = With(named, bytes);
            if (!text.Damaged || !Utf8Like(bytes)) return text;
        }

        return Utf8Like(bytes) ? With(Encoding.UTF8, bytes) : With(CharsetGuess.Of(bytes), bytes);
    }

    private static bool IsWide(Encoding? encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    /// <summary>True when most of what lies above ASCII is well-formed UTF-8: damaged UTF-8, not another encoding.</summary>
    private static bool Utf8Like(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (used > 1) good++;
            bytes = bytes[used..];
        }

        return good > bad * 2;
    }

    /// <summary>Control characters of Latin-1 are what became of windows-1252 in programs that did not know the difference.</summary>
    private static string Demoronise(string text) => text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows[source[i] - '\u0080'] : source[i];
    });

    private static Decoded With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = Demoronise(encoding.GetString(bytes));
        return new Decoded(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text, encoding.WebName, text.Contains('\uFFFD', StringComparison.Ordinal));
    }
}
