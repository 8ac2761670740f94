using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMonitor.Feeds.Copies;

/// <summary>
/// A text as a small set of numbers that copies share: MinHash (Broder 1997) over sequences of three words, letter case and punctuation left out,
/// by one permutation in bins, empty bins filled from the next (Shrivastava and Li 2014). The same on every machine.
/// </summary>
public sealed class TextSketch
{
    /// <summary>How many minima a sketch has.</summary>
    public const int Size = 64;

    /// <summary>The most sequences that are looked at; of longer texts the first ones count.</summary>
    private const int MaxShingles = 5_000;

    /// <summary>The longest word that is read whole, in characters.</summary>
    private const int LongestWord = 64;

    private readonly ulong[] _shingles;
    private readonly ulong[] _numbers;
    private readonly uint[] _minima = new uint[Size];

    private TextSketch(List<ulong> words, SortedSet<ulong> numbers)
    {
        Words = words.Count;
        _numbers = [.. numbers];
        var shingles = new ulong[Math.Max(0, words.Count - 2)];
        for (var i = 0; i < shingles.Length; i++) shingles[i] = Mix(words[i] + Mix(words[i + 1] + Mix(words[i + 2])));
        Array.Sort(shingles);
        _shingles = Distinct(shingles);
        Fill();
    }

    /// <summary>How many words the text has, as far as it was looked at.</summary>
    public int Words { get; }

    /// <summary>The minima, for looking copies up.</summary>
    public ReadOnlySpan<uint> Minima => _minima;

    /// <summary>The sketch of a text.</summary>
    public static TextSketch Of(string text)
    {
        var words = new List<ulong>(Math.Min(text.Length / 5, MaxShingles + 2));
        var numbers = new SortedSet<ulong>();
        Span<char> word = stackalloc char[LongestWord];
        var (length, digits) = (0, true);
        for (var i = 0; i <= text.Length && words.Count < MaxShingles + 2; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            // Scripts without spaces: a sign is a word.
            var alone = inWord && text[i] is >= '\u3040' and <= '\u9FFF';
            if (length > 0 && (!inWord || alone)) End(word);
            if (!inWord) continue;
            if (length < LongestWord) word[length++] = char.ToLowerInvariant(text[i]);
            digits &= char.IsAsciiDigit(text[i]);
            if (alone) End(word);
        }

        return new TextSketch(words, numbers);

        void End(ReadOnlySpan<char> letters)
        {
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(letters[..length]));
            words.Add(hash);
            if (digits && numbers.Count < 1_000) numbers.Add(hash);
            (length, digits) = (0, true);
        }
    }

    /// <summary>The true share of common word sequences, 0 to 1 (Jaccard).</summary>
    public double Overlap(TextSketch other) => Share(_shingles, other._shingles);

    /// <summary>The share of common numbers, 0 to 1; 1 when one of the texts has fewer than three: then numbers tell nothing.</summary>
    public double NumberOverlap(TextSketch other) => Math.Min(_numbers.Length, other._numbers.Length) < 3 ? 1 : Share(_numbers, other._numbers);

    private static double Share(ulong[] one, ulong[] other)
    {
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        var all = one.Length + other.Length - common;
        return all == 0 ? 0 : common / (double)all;
    }

    private static ulong[] Distinct(ulong[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        }

        return sorted[..count];
    }

    private void Fill()
    {
        Array.Fill(_minima, uint.MaxValue);
        foreach (var shingle in _shingles)
        {
            var bin = (int)(shingle >> 58);
            _minima[bin] = Math.Min(_minima[bin], (uint)(shingle >> 20) & 0x7FFF_FFFF);
        }

        var own = (uint[])_minima.Clone();
        for (var bin = 0; bin < Size; bin++)
        {
            for (var step = 1; own[bin] == uint.MaxValue && step < Size; step++)
            {
                // How far the number was borrowed from is part of it, or two short texts would look alike.
                if (own[(bin + step) % Size] is var borrowed && borrowed != uint.MaxValue)
                {
                    _minima[bin] = borrowed + ((uint)step << 8);
                    break;
                }
            }
        }
    }

    /// <summary>Spreads a number over all bits (SplitMix64).</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
