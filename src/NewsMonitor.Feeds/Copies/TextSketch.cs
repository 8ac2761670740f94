using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsMonitor.Feeds.Copies;

/// <summary>A text as a small set of numbers that copies share: MinHash (Broder 1997) over sequences of three words, letter case and punctuation left out. The same on every machine.</summary>
public sealed class TextSketch
{
    /// <summary>How many minima a sketch has.</summary>
    public const int Size = 64;

    /// <summary>The most sequences that are looked at; of longer texts the first ones count.</summary>
    private const int MaxShingles = 5_000;

    private readonly ulong[] _minima;
    private readonly ulong[] _shingles;

    private TextSketch(ulong[] minima, ulong[] shingles, int words) => (_minima, _shingles, Words) = (minima, shingles, words);

    /// <summary>How many words the text has, as far as it was looked at.</summary>
    public int Words { get; }

    /// <summary>The minima, for looking copies up.</summary>
    public ReadOnlySpan<ulong> Minima => _minima;

    /// <summary>The sketch of a text.</summary>
    public static TextSketch Of(string text)
    {
        var words = Tokens(text);
        var shingles = new HashSet<ulong>();
        var window = new StringBuilder();
        for (var i = 0; i + 2 < words.Count && shingles.Count < MaxShingles; i++)
        {
            window.Clear().Append(words[i]).Append(' ').Append(words[i + 1]).Append(' ').Append(words[i + 2]);
            shingles.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(window.ToString().AsSpan())));
        }

        var minima = new ulong[Size];
        Array.Fill(minima, ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < Size; i++) minima[i] = Math.Min(minima[i], Mix(shingle, (ulong)i));
        }

        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return new TextSketch(minima, sorted, words.Count);
    }

    /// <summary>The true share of common word sequences, 0 to 1 (Jaccard).</summary>
    public double Overlap(TextSketch other)
    {
        int i = 0, j = 0, common = 0;
        while (i < _shingles.Length && j < other._shingles.Length)
        {
            if (_shingles[i] == other._shingles[j])
            {
                common++;
                i++;
                j++;
            }
            else if (_shingles[i] < other._shingles[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var all = _shingles.Length + other._shingles.Length - common;
        return all == 0 ? 0 : common / (double)all;
    }

    private static List<string> Tokens(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < MaxShingles + 2; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            // Scripts without spaces: a sign is a word.
            var alone = inWord && text[i] is >= '\u3040' and <= '\u9FFF';
            if (start >= 0 && (!inWord || alone))
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }

            if (alone) words.Add(text[i].ToString());
            else if (inWord && start < 0) start = i;
        }

        return words;
    }

    /// <summary>One of many independent hashes of a number (SplitMix64).</summary>
    private static ulong Mix(ulong value, ulong seed)
    {
        value += (seed + 1) * 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
