using System.Text;

namespace NewsMonitor.Feeds.Charsets;

/// <summary>Guesses the encoding of bytes that are not UTF-8 and carry no usable name, from which letters they would give. Pure.</summary>
internal static class CharsetGuess
{
    private const int Sample = 16 * 1024;

    /// <summary>The likeliest encoding; windows-1252 when nothing speaks for another, as browsers do.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var western = CharsetNames.Find("windows-1252")!;
        int high = 0, letters = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        }

        // Few high bytes among Latin letters are accents; mostly high bytes are another script.
        if (high * 3 < letters) return western;
        var best = (Encoding: western, Score: 0.5);
        foreach (var name in (string[])["windows-1251", "koi8-r", "shift_jis", "euc-jp", "gb18030", "big5", "ks_c_5601-1987"])
        {
            var encoding = CharsetNames.Find(name)!;
            var score = Score(encoding.GetString(sample));
            if (score > best.Score) best = (encoding, score);
        }

        return best.Encoding;
    }

    /// <summary>How much the text looks like one script in its usual use: 0 to 1, small letters and common ideographs high, oddities low.</summary>
    private static double Score(string text)
    {
        double good = 0, all = 0;
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            all++;
            good += c switch
            {
                >= 'а' and <= 'я' or 'ё' or 'і' or 'ї' or 'є' => 1,
                >= 'А' and <= 'Я' => 0.3,
                '\u30FB' => -1, // what EUC-JP puts for bytes that mean nothing
                >= '\u3040' and <= '\u30FF' => 1.2,
                >= '\u4E00' and <= '\u9FFF' => 0.8,
                >= '\uAC00' and <= '\uD7A3' => 1,
                '\u3001' or '\u3002' or '\uFF0C' => 1,
                '\uFFFD' => -5,
                _ => 0,
            };
        }

        return all == 0 ? 0 : good / all;
    }
}
