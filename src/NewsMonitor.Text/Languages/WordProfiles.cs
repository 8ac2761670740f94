using NewsMonitor.Text.Resources;

namespace NewsMonitor.Text.Languages;

/// <summary>How strongly a word, or the letter triples of an unknown word, speak for each of the languages of one script. Immutable after construction.</summary>
internal sealed class WordProfiles
{
    private const double KnownWordCeiling = 3.2;
    private const double TripleWeight = 0.22;
    private const double Smoothing = 0.35;

    private readonly Dictionary<string, float[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, float[]> triples = [];

    /// <summary>Builds the profiles of the languages whose first word is written in <paramref name="script"/>.</summary>
    public WordProfiles(Script script)
    {
        var lists = TextResource.Keyed("Languages/words.txt").Where(entry => Scripts.Of(entry.Words[0][0]) == script).ToList();
        Languages = [.. lists.Select(entry => entry.Key)];
        CountWords(lists);
        CountTriples(lists);
    }

    /// <summary>The languages told apart, in the order of the scores.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Adds what a lower-case word says to the scores.</summary>
    public void Add(ReadOnlySpan<char> word, double[] scores)
    {
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            Add(known, scores, 1);
        }

        var before = ' ';
        for (var i = 0; i < word.Length; i++)
        {
            var after = i + 1 < word.Length ? word[i + 1] : ' ';
            if (triples.TryGetValue(Key(before, word[i], after), out var triple))
            {
                Add(triple, scores, TripleWeight);
            }

            before = word[i];
        }
    }

    private static void Add(float[] weights, double[] scores, double factor)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += weights[i] * factor;
        }
    }

    private static int Key(char a, char b, char c) => (a << 20) ^ (b << 10) ^ c;

    private void CountWords(List<(string Key, string[] Words)> lists)
    {
        for (var language = 0; language < lists.Count; language++)
        {
            foreach (var word in lists[language].Words)
            {
                if (!words.TryGetValue(word, out var weights))
                {
                    words[word] = weights = new float[lists.Count];
                }

                weights[language] = 1;
            }
        }

        foreach (var weights in words.Values)
        {
            var holders = weights.Count(w => w > 0);
            var strength = (float)Math.Min(KnownWordCeiling, Math.Log(1.0 + ((double)weights.Length / holders)));
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] *= strength;
            }
        }
    }

    private void CountTriples(List<(string Key, string[] Words)> lists)
    {
        var totals = new double[lists.Count];
        for (var language = 0; language < lists.Count; language++)
        {
            foreach (var word in lists[language].Words)
            {
                var padded = $" {word} ";
                for (var i = 1; i < padded.Length - 1; i++)
                {
                    var key = Key(padded[i - 1], padded[i], padded[i + 1]);
                    if (!triples.TryGetValue(key, out var counts))
                    {
                        triples[key] = counts = new float[lists.Count];
                    }

                    counts[language]++;
                    totals[language]++;
                }
            }
        }

        foreach (var counts in triples.Values)
        {
            var shared = 0.0;
            for (var i = 0; i < counts.Length; i++)
            {
                shared += counts[i] / totals[i] / counts.Length;
            }

            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] = (float)Math.Log(((counts[i] / totals[i]) + (Smoothing * shared)) / ((1 + Smoothing) * shared));
            }
        }
    }
}
