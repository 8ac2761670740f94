using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Text.Names;

/// <summary>Finds the stretches of capitalised words that may be names, against the evidence of the text's own lower-case words.</summary>
internal sealed class CapitalRuns(SentenceSplitter sentences, FunctionWords functionWords, NameLists lists)
{
    private const int LongestRun = 9;

    /// <summary>Runs of words, in order; a run ends at punctuation, at a possessive ending and at a word in lower case other than a particle.</summary>
    public List<List<TextSpan>> Find(string text, string language)
    {
        var words = WordSpans.Of(text);
        var lower = LowerCaseWords(text, words);
        var firsts = sentences.Split(text).Select(s => s.Start).ToHashSet();
        var runs = new List<List<TextSpan>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(text, words[i]))
            {
                continue;
            }

            var run = new List<TextSpan> { words[i] };
            while (run.Count < LongestRun && !EndsPossessive(text, run[^1]) && Next(text, words, ref i) is { } more)
            {
                run.AddRange(more);
            }

            StripFirst(text, run, language, lower, firsts);
            if (run.Count > 0)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    /// <summary>A name's last word without its possessive ending.</summary>
    public static TextSpan WithoutPossessive(string text, TextSpan word) =>
        EndsPossessive(text, word) ? word with { End = word.End - 2 } : word;

    private static bool EndsPossessive(string text, TextSpan word) =>
        word.Length > 3 && text[word.End - 1] is 's' or 'S' && text[word.End - 2] is '\'' or '’';

    private static HashSet<string> LowerCaseWords(string text, List<TextSpan> words)
    {
        var lower = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (char.IsLower(text[word.Start]))
            {
                lower.Add(word.Of(text));
            }
        }

        return lower;
    }

    private static bool IsCapital(string text, TextSpan word) =>
        char.IsUpper(text[word.Start]) || (word.Length > 3 && text.AsSpan(word.Start, 3) is "al-" && char.IsUpper(text[word.Start + 3]));

    // The next capital word, with a particle or an abbreviation's full stop between; i moves behind what was taken.
    private static TextSpan[]? Next(string text, List<TextSpan> words, ref int i)
    {
        if (i + 1 >= words.Count || !Joined(text, words[i], words[i + 1]))
        {
            return null;
        }

        if (IsCapital(text, words[i + 1]))
        {
            i++;
            return [words[i]];
        }

        var isParticle = words[i + 1].Of(text) is "of" or "de" or "del" or "du" or "da" or "do" or "dos" or "das" or "di" or "van" or "von" or "ter" or "bin" or "ibn" or "el" or "al" or "zu";
        if (isParticle && i + 2 < words.Count && IsCapital(text, words[i + 2]) && Joined(text, words[i + 1], words[i + 2]))
        {
            i += 2;
            return [words[i - 1], words[i]];
        }

        if (isParticle && i + 3 < words.Count && words[i + 2].Of(text) is "la" or "der" or "den" or "los" or "las" && IsCapital(text, words[i + 3]) && Joined(text, words[i + 1], words[i + 2]) && Joined(text, words[i + 2], words[i + 3]))
        {
            i += 3;
            return [words[i - 2], words[i - 1], words[i]];
        }

        return null;
    }

    private static bool Joined(string text, TextSpan a, TextSpan b)
    {
        var gap = text.AsSpan(a.End, b.Start - a.End);
        return gap is " " or "\u00A0" || (gap is ". " && (a.Length == 1 || IsShortTitle(text.AsSpan(a.Start, a.Length))));
    }

    private static bool IsShortTitle(ReadOnlySpan<char> word) =>
        word is "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Rep" or "Gov" or "Gen" or "Lt" or "Col" or "Maj" or "Capt" or "Sgt" or "Adm" or "Prof" or "St" or "Rev" or "Hon" or "Sr" or "Sra" or "Dra" or "Jr" or "Sens" or "Reps" or "Ph" or "Mme";

    // What begins a sentence is capitalised anyway.
    private void StripFirst(string text, List<TextSpan> run, string language, HashSet<string> lower, HashSet<int> firsts)
    {
        while (run.Count > 0)
        {
            var word = run[0].Of(text);
            var small = word.ToLowerInvariant();
            var isFirst = firsts.Contains(run[0].Start) || (run[0].Start > 0 && text[run[0].Start - 1] is '"' or '“' or '„' or '«' or '\'' or '‘' or '(' or '[' or ':' or '\n')
                || (run[0].Start > 1 && text[run[0].Start - 2] is ':' or '—' or '.' or '•');
            var isLead = run.Count > 1 && lists.IsOrganisationLead(small);
            var isGrammar = functionWords.Contains(language, small) || functionWords.Contains(language, small.Split('\'', '’')[0]) || (IsCalendar(small) && (run.Count == 1 || small is not ("jan" or "april" or "june" or "august")));
            var known = lists.IsGivenName(small) || lists.IsTitle(small, language) || lists.IsPlace(small) || lists.IsKnownOrganisation(small);
            if (isLead || (isGrammar && (isFirst || IsCalendar(small) || word is "I" or "I'm" or "I’m" or "I've" or "I’ve") && !(word.Length > 1 && word.All(char.IsUpper) && !isFirst)) || (isFirst && !known && lower.Contains(small)))
            {
                run.RemoveAt(0);
                continue;
            }

            return;
        }
    }

    private static bool IsCalendar(string lower) => lower is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september"
        or "october" or "november" or "december" or "jan" or "feb" or "aug" or "sept" or "oct" or "nov" or "dec" or "montag" or "dienstag" or "mittwoch" or "donnerstag" or "freitag" or "samstag" or "sonntag" or "januar" or "februar" or "märz" or "juni" or "juli" or "oktober" or "dezember";
}
