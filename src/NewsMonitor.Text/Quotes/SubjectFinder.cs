using NewsMonitor.Text.Names;
using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>Finds the subject of a reporting verb among the words of a clause: before the verb, past appositions, or behind it when the verb stands first.</summary>
internal sealed class SubjectFinder(QuoteText text, CueWords cues)
{
    private const int LongestDescription = 8;

    /// <summary>The attribution that a clause makes; null when it has no reporting verb with a subject.</summary>
    /// <param name="clause">The stretch to search, outside quotations.</param>
    /// <param name="after">True when the clause follows its quotation: then the first verb counts, and its subject may follow it.</param>
    public Attribution? Find(TextSpan clause, bool after)
    {
        var words = text.WordsIn(clause);
        return after ? FindCue(words, clause, after, strong: false) : FindCue(words, clause, after, strong: true) ?? FindCue(words, clause, after, strong: false);
    }

    /// <summary>The subject with which a clause opens, whatever its verb: for what follows a quotation that ends with a comma.</summary>
    public Attribution? Opening(TextSpan clause)
    {
        var words = text.WordsIn(clause);
        if (words.Count < 2 || words[0].Start - clause.Start > 4)
        {
            return null;
        }

        return At(words, 0, clause, null)
            ?? (text.Lower(words[0]) is "a" or "an" or "the" ? At(words, 1, clause, null) ?? (words.Count > 2 ? At(words, 2, clause, null) : null) : null)
            ?? (text.Lower(words[0]).EndsWith("ed", StringComparison.Ordinal) ? Behind(words, 1, clause, text.Lower(words[0])) : null);
    }

    /// <summary>The first name or pronoun of a clause: its subject, as far as one can tell without a parser.</summary>
    public Attribution? FirstSubject(TextSpan clause)
    {
        Attribution? other = null;
        foreach (var word in text.WordsIn(clause))
        {
            if (text.NameAt(word.Start) is { } name && name.Span.End <= clause.End)
            {
                if (IsBehindPreposition(name) || IsPossessive(name))
                {
                    continue;
                }

                if (name.Kind is NameKind.Person or NameKind.Organisation)
                {
                    return new(null, name.Span, name, null, null);
                }

                other ??= new(null, name.Span, name, null, null);
            }
            else if (IsPronoun(text.Lower(word)))
            {
                return new(null, word, null, text.Lower(word), null);
            }
        }

        return other;
    }

    private Attribution? FindCue(List<TextSpan> words, TextSpan clause, bool after, bool strong)
    {
        for (var n = 0; n < words.Count; n++)
        {
            var i = after ? n : words.Count - 1 - n;
            var word = text.Lower(words[i]);
            if (word is "according" && i + 2 < words.Count && text.Lower(words[i + 1]) is "to")
            {
                return text.NameAt(words[i + 2].Start) is { } named ? new(word, named.Span, named, null, null) : Behind(words, i + 2, clause, word);
            }

            var isCue = strong ? cues.IsStrong(word, text.Language) : cues.IsCue(word, text.Language);
            if (!isCue || char.IsUpper(text.Text[words[i].Start]) || IsNoun(words, i))
            {
                continue;
            }

            var standsFirst = after && (i == 0 || CommaBetween(words[i - 1].End, words[i].Start));
            var found = standsFirst && cues.Inverts(word, text.Language) ? Behind(words, i + 1, clause, word) : null;
            found ??= Before(words, i, clause, word, after || strong);
            found ??= i + 1 < words.Count && cues.Inverts(word, text.Language) ? Behind(words, i + 1, clause, word) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsPronoun(string word) => word is "he" or "she" or "they" or "er" or "sie" or "il" or "elle" or "él" or "ella" or "ele" or "ela" or "он" or "она" or "i" or "we" or "who";

    // "a call", "the report": a determiner or a preposition before, or a possessive.
    private bool IsNoun(List<TextSpan> words, int i)
    {
        var word = text.Lower(words[i]);
        if (word is "said" or "says" or "told" or "wrote" or "added" or "asked" || text.Language is not "en" || i == 0)
        {
            return false;
        }

        var before = text.Lower(words[i - 1]);
        return before is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "of" or "in" or "for" or "this" or "that" && word is not "saying" || before is "to" && word is "report" or "call";
    }

    private Attribution? Before(List<TextSpan> words, int verb, TextSpan clause, string cue, bool mayLookBack)
    {
        var end = verb;
        while (end > 0 && IsSkipped(text.Lower(words[end - 1])))
        {
            end--;
        }

        if (end == 0)
        {
            return null;
        }

        // "X left the room, saying", "X outlined a plan and vowed": the subject of the whole sentence.
        var joined = text.Lower(words[end - 1]) is "and" or "but" or "or" or "und" or "et" or "y" or "e";
        if (joined || (cue.EndsWith("ing", StringComparison.Ordinal) && text.Language is "en" && end == verb))
        {
            return FirstSubject(clause with { End = words[end - 1].Start }) is { } first ? first with { Cue = cue } : null;
        }

        if (CommaBetween(words[end - 1].End, words[end].Start) && SkipApposition(words, end, clause, cue) is { } past)
        {
            return past;
        }

        for (var i = end - 1; i >= Math.Max(0, mayLookBack ? end - LongestDescription : end - 1); i--)
        {
            if (At(words, i, clause, cue) is { } found)
            {
                return i < end - 1 && found.Name is { } name && name.Span.End <= words[i].End && DescriptionOver(words, i, end, cue) is { } described ? described : found;
            }

            if (i < end - 1 && IsClauseBreak(words, i))
            {
                break;
            }
        }

        return Description(words, end - 1, cue);
    }

    // "the Vermont senator", "Clinton campaign manager", "Trump's lawyer": nouns between the name and the verb make the name a part of a description.
    private Attribution? DescriptionOver(List<TextSpan> words, int name, int end, string cue)
    {
        for (var i = name + 1; i < end; i++)
        {
            var lower = text.Lower(words[i]);
            if (IsPreposition(lower) || IsClauseBreak(words, i - 1) || lower is "who" or "which" or "and" or "himself" or "herself" or "yesterday" or "today" || lower.EndsWith("day", StringComparison.Ordinal))
            {
                return null;
            }
        }

        var from = name > 0 && text.Lower(words[name - 1]) is ("the" or "a" or "an") ? name - 1 : name;
        var span = new TextSpan(words[from].Start, words[end - 1].End);
        return new(cue, span, null, null, span.Of(text.Text));
    }

    private static bool IsPreposition(string word) => word is
        "to" or "in" or "at" or "from" or "with" or "against" or "about" or "on" or "of" or "for" or "into" or "near" or "than" or "told" or "between" or "toward" or "under" or "over"
        or "since" or "after" or "before" or "during" or "by" or "through" or "as" or "when" or "dem" or "der" or "à" or "au" or "a" or "al" or "ao" or "im" or "bei" or "von" or "de";

    // From "X, the head of Y, said": the name before the apposition's first comma.
    private Attribution? SkipApposition(List<TextSpan> words, int end, TextSpan clause, string cue)
    {
        Attribution? nearest = null;
        for (var i = end - 1; i > 0; i--)
        {
            if (CommaBetween(words[i - 1].End, words[i].Start) && At(words, i - 1, clause, cue) is { } found)
            {
                if (found.Name is not { Kind: NameKind.Place or NameKind.Other })
                {
                    return found;
                }

                nearest ??= found;
            }
        }

        return nearest;
    }

    private Attribution? At(List<TextSpan> words, int i, TextSpan clause, string? cue)
    {
        if (text.NameAt(words[i].Start) is { } name && name.Span.Start >= clause.Start)
        {
            return IsBehindPreposition(name) ? null : new(cue, name.Span, name, null, null);
        }

        var lower = text.Lower(words[i]);
        return IsPronoun(lower) && lower is not "who" ? new(cue, words[i], null, lower, null) : null;
    }

    private Attribution? Behind(List<TextSpan> words, int from, TextSpan clause, string cue)
    {
        var limit = Math.Min(words.Count, from + 14);
        for (var i = from; i < limit; i++)
        {
            if (i > from && text.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny(";:—") && i > from + 1)
            {
                break;
            }

            if (At(words, i, clause, cue) is { } found)
            {
                return found.Name is { Kind: NameKind.Person } || (found.Pronoun is not null && i <= from + 1) ? found : PersonSoon(words, i, limit, clause, cue) ?? found;
            }

            var lower = text.Lower(words[i]);
            if (i == from && lower is "that" or "to" or "in" or "on" or "at" or "by" or "during" or "when" or "as" or "reporters" or "it")
            {
                return null;
            }
        }

        return DescriptionBehind(words, from, cue);
    }

    // "said the head of NATO, Mark Rutte": the person behind the body's name.
    private Attribution? PersonSoon(List<TextSpan> words, int from, int limit, TextSpan clause, string cue)
    {
        for (var i = from + 1; i < Math.Min(limit, from + 8); i++)
        {
            if (At(words, i, clause, cue) is { Name.Kind: NameKind.Person } found)
            {
                return found;
            }
        }

        return null;
    }

    private bool IsPossessive(NameMention name) =>
        name.Span.End + 1 < text.Text.Length && text.Text[name.Span.End] is '\'' or '’' && text.Text[name.Span.End + 1] is 's';

    private bool IsBehindPreposition(NameMention name)
    {
        var start = Math.Max(0, name.Span.Start - (name.Role.Length == 0 ? 0 : name.Role.Length + 1));
        var before = text.Text.AsSpan(Math.Max(0, start - 12), start - Math.Max(0, start - 12)).TrimEnd();
        var space = before.LastIndexOfAny(' ', '\n');
        var word = before[(space + 1)..];
        return IsPreposition(word.ToString());
    }

    private bool CommaBetween(int from, int to) => from <= to && text.Text.AsSpan(from, to - from).Contains(',');

    private bool IsClauseBreak(List<TextSpan> words, int i) =>
        text.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).ContainsAny(",;:—") || text.Lower(words[i]) is "that" or "when" or "while" or "because" or "if" or "but";

    private static bool IsSkipped(string word) => word is
        "also" or "then" or "later" or "has" or "had" or "have" or "is" or "was" or "were" or "been" or "would" or "could" or "will" or "once" or "even" or "just" or "recently" or "repeatedly" or "previously"
        or "again" or "often" or "now" or "simply" or "who" or "not" or "already" or "still" or "reportedly" or "only" or "immediately" or "be" or "did" or "does" or "first" or "hat" or "habe" or "a" or "ha" or "avait" or "há" or "auch" or "further"
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private Attribution? Description(List<TextSpan> words, int last, string cue)
    {
        for (var i = last; i >= Math.Max(0, last - LongestDescription); i--)
        {
            if (text.Lower(words[i]) is "a" or "an" or "the" or "one" or "another" or "his" or "her" or "their" or "some" or "many" or "several" or "two" or "three" or "most" or "other" or "der" or "die" or "ein" or "eine" or "le" or "la" or "un" or "une" or "el" or "los" or "una" or "o" or "os" or "as" or "um" or "uma" && i < last)
            {
                // "a spokesman for the city": the noun before the preposition is who speaks.
                if (i > 1 && text.Lower(words[i - 1]) is "for" or "of" or "from" or "with")
                {
                    continue;
                }

                var span = new TextSpan(words[i].Start, words[last].End);
                return new(cue, span, null, null, span.Of(text.Text));
            }

            if (i < last && IsClauseBreak(words, i))
            {
                break;
            }
        }

        return null;
    }

    private Attribution? DescriptionBehind(List<TextSpan> words, int from, string cue)
    {
        if (from >= words.Count || text.Lower(words[from]) is not ("a" or "an" or "the" or "one" or "another" or "his" or "her" or "der" or "die" or "ein" or "eine" or "le" or "la" or "un" or "une" or "el" or "una" or "o" or "um" or "uma"))
        {
            return null;
        }

        var to = from;
        while (to + 1 < words.Count && to - from < LongestDescription && !text.Text.AsSpan(words[to].End, words[to + 1].Start - words[to].End).ContainsAny(",.;:—")
            && text.Lower(words[to + 1]) is not ("who" or "in" or "on" or "at" or "when" or "during" or "after" or "as" or "and"))
        {
            to++;
        }

        var span = new TextSpan(words[from].Start, words[to].End);
        return to == from ? null : new(cue, span, null, null, span.Of(text.Text));
    }
}
