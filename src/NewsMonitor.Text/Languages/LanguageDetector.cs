namespace NewsMonitor.Text.Languages;

/// <summary>
/// Tells the language of a text from its script, its frequent words and the letter triples of the others
/// (after Cavnar and Trenkle, N-gram-based text categorization, 1994). Deterministic; safe for use from many threads.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>How much of a text is looked at, in characters.</summary>
    public const int Window = 2000;

    private const double ConfidentAt = 0.9;
    private const double UnsureBelow = 0.55;
    private const int FewestLetters = 12;

    // So far ahead of the next language, after so many characters, that nothing which follows would turn it round.
    private const double SettledBy = 25;
    private const int SettledAfter = 300;

    private readonly WordProfiles latin = new(Script.Latin);
    private readonly WordProfiles cyrillic = new(Script.Cyrillic);
    private readonly WordProfiles arabic = new(Script.Arabic);

    /// <summary>The language of a text, <see cref="LanguageTags.Undetermined"/> when the text is too short or speaks for several.</summary>
    public LanguageGuess Detect(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Window));
        var (script, letters, share, kana) = Dominant(sample);
        if (script is Script.Han or Script.Kana)
        {
            var enough = letters >= 4;
            return new(kana * 20 > letters ? "ja" : "zh", share, enough && share > 0.4);
        }

        if (letters < FewestLetters || share < 0.5)
        {
            return new(LanguageTags.Undetermined, 0, false);
        }

        if (Scripts.OnlyLanguage(script) is { } only)
        {
            return new(only, share, share > 0.6);
        }

        var profiles = script switch
        {
            Script.Latin => latin,
            Script.Cyrillic => cyrillic,
            Script.Arabic => arabic,
            _ => null,
        };
        return profiles is null ? new(LanguageTags.Undetermined, 0, false) : ByWords(sample, script, profiles);
    }

    private static (Script Script, int Letters, double Share, int Kana) Dominant(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Armenian + 1];
        foreach (var c in text)
        {
            counts[(int)Scripts.Of(c)]++;
        }

        var kana = counts[(int)Script.Kana];
        counts[(int)Script.Han] += kana;
        counts[(int)Script.Kana] = 0;
        var best = 1;
        var all = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            all += counts[i];
            best = Weight(counts, i) > Weight(counts, best) ? i : best;
        }

        return ((Script)best, counts[best], all == 0 ? 0 : (double)counts[best] / all, kana);
    }

    // A syllable or word sign stands for several letters.
    private static int Weight(ReadOnlySpan<int> counts, int script) =>
        (Script)script is Script.Han or Script.Hangul ? counts[script] * 3 : counts[script];

    private static LanguageGuess ByWords(ReadOnlySpan<char> text, Script script, WordProfiles profiles)
    {
        var scores = new double[profiles.Languages.Count];
        Span<char> word = stackalloc char[32];
        var length = 0;
        var ask = SettledAfter;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Scripts.Of(c) == script || (c is '\'' or '’' or '-' && length > 0))
            {
                if (length < word.Length)
                {
                    word[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
                }
            }
            else if (length > 0)
            {
                profiles.Add(word[..length], scores);
                length = 0;
                if (i >= ask && script != Script.Cyrillic)
                {
                    if (Lead(scores) >= SettledBy)
                    {
                        break;
                    }

                    ask += SettledAfter;
                }
            }
        }

        if (length > 0)
        {
            profiles.Add(word[..length], scores);
        }

        if (script == Script.Cyrillic)
        {
            CyrillicLetters.Judge(text, profiles.Languages, scores);
        }

        return Best(profiles, scores);
    }

    private static double Lead(double[] scores)
    {
        var (first, second) = (double.MinValue, double.MinValue);
        foreach (var score in scores)
        {
            (first, second) = score > first ? (score, first) : (first, Math.Max(second, score));
        }

        return first - second;
    }

    private static LanguageGuess Best(WordProfiles profiles, double[] scores)
    {
        var best = Array.IndexOf(scores, scores.Max());
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - scores[best]);
        }

        var confidence = 1 / sum;
        return scores[best] <= 0 || confidence < UnsureBelow
            ? new(LanguageTags.Undetermined, confidence, false)
            : new(profiles.Languages[best], confidence, confidence >= ConfidentAt && scores[best] > 2.5);
    }
}
