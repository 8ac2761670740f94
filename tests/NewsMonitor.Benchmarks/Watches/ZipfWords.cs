namespace NewsMonitor.Benchmarks.Watches;

/// <summary>Words drawn by Zipf's law from a made-up vocabulary: the same seed draws the same.</summary>
internal sealed class ZipfWords(int seed)
{
    private const int Vocabulary = 50_000;
    private const double Exponent = 1.05;

    private static readonly double[] Cumulative = Sum();
    private readonly Random _random = new(seed);

    /// <summary>The next word.</summary>
    public string Next()
    {
        var place = Array.BinarySearch(Cumulative, _random.NextDouble() * Cumulative[^1]);
        return Write(place < 0 ? ~place : place);
    }

    /// <summary>A word that a person would watch for: not one of the commonest.</summary>
    public string Telling() => Write(300 + _random.Next(Vocabulary - 300));

    /// <summary>Several words.</summary>
    public string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Next()));

    /// <summary>A number below a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    private static string Write(int rank)
    {
        var letters = new List<char>();
        for (var n = rank + 27; n > 0; n /= 20)
        {
            letters.Add("bcdfgklmnprtvz"[n % 14]);
            letters.Add("aeiou"[n % 5]);
        }

        return new string([.. letters]);
    }

    private static double[] Sum()
    {
        var (sums, sum) = (new double[Vocabulary], 0.0);
        for (var i = 0; i < Vocabulary; i++)
        {
            sums[i] = sum += 1 / Math.Pow(i + 1, Exponent);
        }

        return sums;
    }
}
