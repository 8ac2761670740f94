using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Text.Resources;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Text.Numbers;

/// <summary>Finds the numbers of a text with what they count. Years, dates, times and ordinals are left out. Safe for use from many threads.</summary>
public sealed class NumberFinder
{
    private const int Near = 7;
    private const int NearBefore = 12;

    private readonly FrozenDictionary<string, string> words;
    private readonly FrozenSet<string> scales;
    private readonly FrozenDictionary<string, string> about;
    private readonly FunctionWords functionWords;

    /// <summary>A finder with the word lists that ship with the product.</summary>
    public NumberFinder(FunctionWords functionWords)
    {
        this.functionWords = functionWords;
        var lists = TextResource.Keyed("Numbers/numbers.txt").ToDictionary(l => l.Key, l => l.Words, StringComparer.Ordinal);
        words = lists["words"].Select(w => w.Split('=')).GroupBy(p => p[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        scales = lists["scales"].ToFrozenSet(StringComparer.Ordinal);
        about = lists.Where(l => l.Key is not ("words" or "scales")).SelectMany(l => l.Value.Select(w => (Word: w, l.Key)))
            .GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
    }

    /// <summary>The claims of a sentence, in order.</summary>
    public IReadOnlyList<NumberClaim> Find(string text, TextSpan sentence, string language)
    {
        var spans = WordSpans.Of(text, sentence);
        var lower = spans.ConvertAll(w => w.Of(text).ToLowerInvariant());
        var found = new List<NumberClaim>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (Value(lower, i) is not { } value)
            {
                continue;
            }

            var last = i + 1 < spans.Count && scales.Contains(lower[i + 1]) ? i + 1 : i;
            var claim = About(lower, i, last, text, spans, language);
            if (claim is not null)
            {
                found.Add(new(claim, Scaled(value, last > i ? lower[last] : ""), new(spans[i].Start, spans[last].End)));
            }

            i = last;
        }

        return found;
    }

    private string? Value(List<string> lower, int i)
    {
        var word = lower[i];
        if (words.TryGetValue(word, out var digits))
        {
            return i > 0 && lower[i - 1] is "no" or "the" or "this" or "any" && digits is "1" ? null : digits;
        }

        if (!char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        var plain = word.Replace(",", "", StringComparison.Ordinal);
        plain = plain.Length > 4 && plain.Contains('.', StringComparison.Ordinal) && plain.Split('.')[^1].Length == 3 ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
        var isNumber = plain.All(c => char.IsAsciiDigit(c) || c is '.');
        var isYear = plain.Length == 4 && plain[0] is '1' or '2' && plain[1] is '9' or '0' && !word.Contains(',', StringComparison.Ordinal) && !plain.Contains('.', StringComparison.Ordinal);
        var isDate = i > 0 && IsMonth(lower[i - 1]) || i + 1 < lower.Count && IsMonth(lower[i + 1]);
        return isNumber && !isYear && !isDate ? plain : null;
    }

    private string? About(List<string> lower, int first, int last, string text, List<TextSpan> spans, string language)
    {
        // The nearest word that names a known count, within the clause.
        for (var d = 1; d <= NearBefore; d++)
        {
            if (d <= Near && last + d < lower.Count && about.TryGetValue(lower[last + d], out var ahead) && Same(text, spans, last, last + d))
            {
                return ahead;
            }

            if (first - d >= 0 && about.TryGetValue(lower[first - d], out var behind) && Same(text, spans, first - d, first) && (d <= 4 || (behind is "killed" && lower[first - 1] is "to" or "at" or "auf" or "à" or "a")))
            {
                return behind;
            }
        }

        var next = last + 1;
        var isPercent = next < lower.Count && (lower[next] is "percent" or "prozent" or "procent" or "procento" or "процентов" or "процента" || (lower[next] is "per" or "por" or "pour" && next + 1 < lower.Count && lower[next + 1] is "cent" or "ciento" or "cento"));
        return isPercent ? "percent" : next < lower.Count && Same(text, spans, last, next) && !functionWords.Contains(language, lower[next]) && char.IsLetter(lower[next][0]) ? lower[next]
            : text.AsSpan(spans[last].End).StartsWith("%") ? "percent"
            : first > 0 && spans[first].Start > 0 && text[spans[first].Start - 1] is '$' or '€' or '£' ? "money"
            : null;
    }

    private static bool Same(string text, List<TextSpan> spans, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            var word = text[spans[i].Start];
            if (i < to && char.IsAsciiDigit(word) || text.AsSpan(spans[i - 1].End, spans[i].Start - spans[i - 1].End).ContainsAny(";:,"))
            {
                return false;
            }
        }

        return true;
    }

    private static string Scaled(string value, string scale)
    {
        var factor = scale is "hundred" or "hundert" ? 100 : scale is "thousand" or "tausend" or "mille" or "mil" or "тысяч" ? 1000 : 0;
        return factor > 0 && decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? (number * factor).ToString("0.##", CultureInfo.InvariantCulture)
            : scale.Length > 0 ? $"{value} {scale}" : value;
    }

    private static bool IsMonth(string word) => word is
        "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december" or "jan" or "feb" or "aug" or "sept" or "oct" or "nov" or "dec"
        or "januar" or "februar" or "märz" or "mai" or "juni" or "juli" or "oktober" or "dezember" or "janvier" or "février" or "mars" or "avril" or "juin" or "juillet" or "août" or "septembre" or "octobre" or "novembre" or "décembre" or "p.m" or "a.m";
}
