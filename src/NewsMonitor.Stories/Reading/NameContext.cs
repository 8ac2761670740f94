using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Reading;

/// <summary>Tells what a bare name names from the words beside it: "in Marlow" is a place, "the company Orbita" an organisation.</summary>
internal static class NameContext
{
    private const int LongestHeading = 80;

    /// <summary>The mentions with the kinds that their neighbours tell; the same bare name has one kind in a text.</summary>
    public static IReadOnlyList<NameMention> Refine(string text, IReadOnlyList<NameMention> mentions)
    {
        var kinds = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Kind == NameKind.Other && !kinds.ContainsKey(mention.Text) && Kind(text, mention) is var kind and not NameKind.Other)
            {
                kinds[mention.Text] = kind;
            }
        }

        var elsewhere = mentions.Where(m => !InHeading(text, m)).Select(m => m.Full).ToHashSet(StringComparer.Ordinal);
        return [.. mentions.Where(m => elsewhere.Contains(m.Full)).Select(m => m.Kind == NameKind.Other && kinds.TryGetValue(m.Text, out var kind) ? m with { Kind = kind } : m)];
    }

    // In a heading between paragraphs every word may have a capital: what stands there alone is no evidence of a name.
    private static bool InHeading(string text, NameMention mention)
    {
        var start = mention.Span.Start == 0 ? 0 : text.LastIndexOf('\n', mention.Span.Start - 1) + 1;
        var end = text.IndexOf('\n', mention.Span.End);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd();
        return line.Length < LongestHeading && line.Length < text.Length && !(line[^1] is '.' or '!' or '?' or '”' or '"' or '“' or '»' or ',' or ':');
    }

    private static NameKind Kind(string text, NameMention mention)
    {
        var before = WordBefore(text, mention.Span.Start);
        var after = WordAfter(text, mention.Span.End);
        if (before is "company" or "airline" or "chipmaker" or "carmaker" or "automaker" or "bank" or "firm" or "group" or "club" or "party" or "maker" or "retailer" or "unternehmen" or "konzern" or "verein" or "partei" or "entreprise" or "empresa" or "rival"
            || after is "shares" or "spokeswoman" or "spokesman" or "chief" or "executives" or "employees" or "inc" or "ceo")
        {
            return NameKind.Organisation;
        }

        return before is "in" or "near" or "at" or "from" or "outside" or "around" or "bei" or "aus" or "nach" or "en" or "à" or "em" or "to" or "capital" or "island" or "city" or "town" or "village" or "stadt" or "ville" or "ciudad"
            || (before is "of" && WordsBefore(text, mention.Span.Start) is "city of" or "town of" or "island of" or "village of" or "province of" or "museum of" or "state of" or "capital of" or "streets of")
            ? NameKind.Place
            : NameKind.Other;
    }

    private static string WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or ',')
        {
            end--;
        }

        var from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return end == start ? "" : text[from..end].ToLowerInvariant();
    }

    private static string WordsBefore(string text, int start)
    {
        var last = WordBefore(text, start);
        var from = start - 1 - last.Length;
        return from <= 0 ? last : $"{WordBefore(text, from)} {last}";
    }

    private static string WordAfter(string text, int end)
    {
        var start = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var to = start;
        while (to < text.Length && char.IsLetter(text[to]))
        {
            to++;
        }

        return start == end ? "" : text[start..to].ToLowerInvariant();
    }
}
