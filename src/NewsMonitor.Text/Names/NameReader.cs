using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Names;

/// <summary>Reads a run of capitalised words: cuts off titles, tells what is named.</summary>
internal sealed class NameReader(NameLists lists)
{
    /// <summary>Adds the names of a run to <paramref name="names"/>.</summary>
    public void Read(string text, List<TextSpan> run, string language, List<NameMention> names)
    {
        var words = run.ConvertAll(span => CapitalRuns.WithoutPossessive(text, span));
        var lower = words.ConvertAll(span => span.Of(text).ToLowerInvariant());
        var whole = string.Join(' ', lower);
        if (lists.IsPlace(whole))
        {
            names.Add(Mention(text, words, 0, words.Count, NameKind.Place, ""));
            return;
        }

        if (lists.IsDemonym(lower[^1]) && !lists.IsGivenName(lower[0]))
        {
            return;
        }

        var title = LastTitle(lower, language);
        if (title >= 0 && title + 1 < words.Count && words.Count - title <= 5 && !lower.Skip(title + 1).Any(lists.IsOrganisationWord))
        {
            AddBeforeTitle(text, words, lower, title, language, names);
            names.Add(Mention(text, words, title + 1, words.Count, NameKind.Person, text[words[0].Start..words[title].End]));
            return;
        }

        if (title == words.Count - 1 && (words.Count == 1 || lower[^2].TrimEnd('.') is "mr" or "mrs" or "ms" or "sen" or "rep" or "gov" or "dr"))
        {
            // "Baker", "Mr. King": may be a surname, if the text has such a person.
            names.Add(Mention(text, words, words.Count - 1, words.Count, words.Count == 1 ? NameKind.Other : NameKind.Person, words.Count == 1 ? "" : text[words[0].Start..words[^2].End]));
            return;
        }

        if (title == words.Count - 1)
        {
            // "Secretary of State", "White House Chief": a role without a name; what stands before it may name its body.
            AddBeforeTitle(text, words, lower, title, language, names);
            return;
        }

        var kind = KindOf(text, words, lower, language);
        if (language is "de" && kind == NameKind.Other && words.Count == 1)
        {
            // Every German noun has a capital: alone it tells nothing, but may repeat a person's last word.
            names.Add(Mention(text, words, 0, 1, NameKind.Other, ""));
            return;
        }

        names.Add(Mention(text, words, 0, words.Count, kind, ""));
    }

    private int LastTitle(List<string> lower, string language)
    {
        var last = -1;
        for (var i = 0; i < lower.Count; i++)
        {
            if (lists.IsTitle(lower[i], language) && !(i > 0 && lists.IsGivenName(lower[i - 1]) && last < i - 1))
            {
                last = i;
                // "Secretary of State", "Minister of Defence"
                if (i + 2 < lower.Count && lower[i + 1] is "of")
                {
                    last = i + 2;
                }
            }
        }

        return last;
    }

    private void AddBeforeTitle(string text, List<TextSpan> words, List<string> lower, int title, string language, List<NameMention> names)
    {
        var end = 0;
        while (end < title && !lists.IsTitle(lower[end], language))
        {
            end++;
        }

        if (end > 0 && !lists.IsDemonym(lower[end - 1]))
        {
            var front = string.Join(' ', lower.Take(end));
            var kind = lists.IsPlace(front) ? NameKind.Place : IsAcronym(text, words[0]) || lists.IsKnownOrganisation(front) || lower.Take(end).Any(lists.IsOrganisationWord) ? NameKind.Organisation : NameKind.Other;
            names.Add(Mention(text, words, 0, end, kind, ""));
        }
    }

    private NameKind KindOf(string text, List<TextSpan> words, List<string> lower, string language)
    {
        if (lists.IsKnownOrganisation(string.Join(' ', lower)) || (words.Count > 1 && lower.Any(lists.IsOrganisationWord)))
        {
            return NameKind.Organisation;
        }

        if (lists.IsGivenName(lower[0]) && words.Count is > 1 and <= 5)
        {
            return NameKind.Person;
        }

        if (words.Count == 1)
        {
            return lists.IsPlace(lower[0]) ? NameKind.Place : IsAcronym(text, words[0]) ? NameKind.Organisation : NameKind.Other;
        }

        var hasArticle = words[0].Start >= 4 && text.AsSpan(words[0].Start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase);
        var plain = words.All(word => text[word.Start..word.End].All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.'));
        var looksLikePerson = words.Count is 2 or 3 && plain && !hasArticle && !words.Any(word => IsAcronym(text, word) && word.Length > 2)
            && !lower.Any(w => w is "of") && !lists.IsPlace(lower[0]) && !lists.IsPlace(lower[^1]);
        return looksLikePerson && (language is not "de" || words.Count == 2) ? NameKind.Person : NameKind.Other;
    }

    private static bool IsAcronym(string text, TextSpan word) =>
        word.Length is >= 2 and <= 6 && text.AsSpan(word.Start, word.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private NameMention Mention(string text, List<TextSpan> words, int from, int to, NameKind kind, string role)
    {
        var span = new TextSpan(words[from].Start, words[to - 1].End);
        var name = span.Of(text).ReplaceLineEndings(" ");
        return new(span, name, kind, name, role, kind == NameKind.Person ? lists.GenderOf(role, words[from].Of(text)) : Gender.Unknown);
    }
}
