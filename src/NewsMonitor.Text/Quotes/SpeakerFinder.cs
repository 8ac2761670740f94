using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Quotes;

/// <summary>Finds who speaks in each quotation of a text: the clause behind it, the clause before it, the quotations and sentences around it, in that order.</summary>
internal sealed class SpeakerFinder(QuoteText text, CueWords cues)
{
    private const int LongestClause = 400;

    private readonly SubjectFinder subjects = new(text, cues);

    /// <summary>The attributions, one for each quotation; null where nothing tells.</summary>
    public Attribution?[] Find()
    {
        var found = new Attribution?[text.Stretches.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = InOwnSentence(i);
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] ??= FromNeighbours(i, found);
        }

        return found;
    }

    private Attribution? InOwnSentence(int i)
    {
        var quote = text.Stretches[i].Span;
        var after = ClauseAfter(i);
        var before = ClauseBefore(i);
        if (DashSpeaker(after) is { } signed)
        {
            return signed;
        }

        var found = GoesOn(quote, after) ? subjects.Find(after, after: true) : null;
        if (found is not null && StartsClause(found, after))
        {
            return found;
        }

        return (text.Text[quote.End - 1] is ',' ? subjects.Opening(after) : null)
            ?? subjects.Find(before, after: false)
            ?? found
            ?? ColonSpeaker(before)
            ?? (before.Length > 1 && !EndsQuoteSentence(quote) ? subjects.FirstSubject(before) : null);
    }

    // The clause right behind a quotation belongs to it when verb or subject come at once.
    private bool StartsClause(Attribution found, TextSpan after) =>
        found.Place.Start - after.Start < 90 || text.WordsIn(after) is not { Count: > 0 } words || cues.IsCue(text.Lower(words[0]), text.Language);

    private bool GoesOn(TextSpan quote, TextSpan after)
    {
        var last = text.Text[quote.End - 1];
        if (last is ',' or '?' or '!' or '-' or '—' or '–' or '…')
        {
            return true;
        }

        var first = after.Start;
        while (first < after.End && (char.IsWhiteSpace(text.Text[first]) || text.Text[first] is '”' or '"' or '“' or '»' or '«' or '\''))
        {
            first++;
        }

        return first < after.End && text.Text[first] is not ('.' or '!' or '?') && (text.Text[first] is ',' or '—' or '–' or '-' || char.IsLower(text.Text[first]) || last is not '.');
    }

    private bool EndsQuoteSentence(TextSpan quote)
    {
        var words = quote.Of(text.Text).AsSpan().Count(' ');
        return words > 12 && text.Text[quote.End - 1] is '.' or '?' or '!' && char.IsUpper(text.Text[quote.Start]);
    }

    // From the closing mark to the end of the sentence, the paragraph or the next quotation.
    private TextSpan ClauseAfter(int i)
    {
        var start = text.Stretches[i].Span.End;
        var paragraph = text.ParagraphOf(start == 0 ? 0 : start - 1);
        var end = Math.Min(paragraph.End, start + LongestClause);
        if (i + 1 < text.Stretches.Count)
        {
            end = Math.Min(end, text.Stretches[i + 1].Span.Start - 1);
        }

        start = Math.Min(start + 1, paragraph.End);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.End > start + 1 && sentence.End < end && sentence.Start < end)
            {
                end = sentence.End;
                break;
            }
        }

        return new(Math.Min(start, Math.Max(start, end)), Math.Max(start, end));
    }

    // From the beginning of the sentence, or the quotation before, to the opening mark.
    private TextSpan ClauseBefore(int i)
    {
        var end = Math.Max(0, text.Stretches[i].Span.Start - 1);
        var paragraph = text.ParagraphOf(end);
        var start = Math.Max(paragraph.Start, end - LongestClause);
        if (i > 0 && text.Stretches[i - 1].Span.End < end)
        {
            start = Math.Max(start, Math.Min(end, text.Stretches[i - 1].Span.End + 1));
        }

        foreach (var sentence in text.Sentences)
        {
            if (sentence.Start > start && sentence.Start <= end)
            {
                start = sentence.Start;
            }

            if (sentence.Start >= end)
            {
                break;
            }
        }

        return new(start, end);
    }

    // "TRUMP: “…”" and "Rutte, on Ukraine: “…”".
    private Attribution? ColonSpeaker(TextSpan before) =>
        text.Text.AsSpan(before.Start, before.Length).TrimEnd().EndsWith(":") ? subjects.FirstSubject(before) : null;

    // "“…” — Mark Rutte", on the same line or on the next.
    private Attribution? DashSpeaker(TextSpan after)
    {
        var line = after;
        if (text.WordsIn(after).Count == 0)
        {
            var start = after.End;
            while (start < text.Text.Length && text.Text[start] is '\n' or ' ' or '"' or '”')
            {
                start++;
            }

            line = text.ParagraphOf(Math.Min(start, text.Text.Length));
        }

        var words = text.WordsIn(line);
        var leads = words.Count is > 0 and <= 12 && text.Text.AsSpan(line.Start, words[0].Start - line.Start).ContainsAny("—–-―");
        return leads && text.NameAt(words[0].Start) is { } name ? new(null, name.Span, name, null, null) : null;
    }

    private Attribution? FromNeighbours(int i, Attribution?[] found)
    {
        var quote = text.Stretches[i].Span;
        var paragraph = text.ParagraphOf(quote.Start);
        if (i > 0 && found[i - 1] is { } previous && (paragraph.Contains(text.Stretches[i - 1].Span.Start) || text.Stretches[i - 1].Open))
        {
            return previous with { Cue = null };
        }

        if (i + 1 < found.Length && found[i + 1] is { } next && paragraph.Contains(text.Stretches[i + 1].Span.Start) && quote.Of(text.Text).Contains(' ', StringComparison.Ordinal))
        {
            return next with { Cue = null };
        }

        return FromSentencesBefore(i, found, paragraph);
    }

    private Attribution? FromSentencesBefore(int i, Attribution?[] found, TextSpan paragraph)
    {
        var start = text.Stretches[i].Span.Start;
        var window = new TextSpan(Math.Max(0, paragraph.Start - 1200), start);
        TextSpan? last = null;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.End < start && sentence.Start >= window.Start)
            {
                last = sentence;
            }
        }

        if (last is { } lead && !text.Stretches.Exists(s => lead.Contains(s.Span.Start)))
        {
            if (subjects.Find(lead, after: false) is { } introduced)
            {
                return introduced;
            }

            var standsAlone = text.WordsIn(paragraph).Count == 0;
            if (standsAlone && SpokeBefore(i, found) is { } speaker)
            {
                return speaker;
            }

            if (subjects.FirstSubject(lead) is { } subject)
            {
                return subject;
            }
        }

        return SpokeBefore(i, found);
    }

    // Who last spoke at some length, not too far back: a quoted word or two makes nobody a speaker.
    private Attribution? SpokeBefore(int i, Attribution?[] found)
    {
        for (var j = i - 1; j >= 0 && text.Stretches[i].Span.Start - text.Stretches[j].Span.End < 2000; j--)
        {
            if (found[j] is { } before && text.Stretches[j].Span.Of(text.Text).AsSpan().Count(' ') >= 4)
            {
                return before with { Cue = null };
            }
        }

        return null;
    }
}
