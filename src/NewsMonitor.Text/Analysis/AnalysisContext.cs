using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>The working memory for the articles of one language, one article at a time.</summary>
internal sealed class AnalysisContext(string language)
{
    private const int ShortLine = 12;

    private readonly Lexicon lexicon = new(language);
    private readonly List<Term> terms = [];
    private readonly List<Mention> mentions = [];
    private readonly List<TextLine> lines = [];
    private TokenPlace[] places = new TokenPlace[64];
    private int[] hashes = new int[64];
    private WordEntry?[] entries = new WordEntry?[64];
    private int tokens;
    private int article;
    private int titleMentions;

    /// <summary>Forgets the last article.</summary>
    public void Begin()
    {
        lexicon.Trim();
        terms.Clear();
        mentions.Clear();
        lines.Clear();
        article++;
    }

    /// <summary>Reads the title.</summary>
    public void Title(ReadOnlySpan<char> title)
    {
        Read(title);
        titleMentions = mentions.Count;
    }

    /// <summary>Reads a line of the body.</summary>
    public void Line(ReadOnlySpan<char> line)
    {
        var first = mentions.Count;
        var hash = Read(line);
        if (mentions.Count > first)
        {
            lines.Add(new TextLine(hash, first, mentions.Count - first));
        }
    }

    /// <summary>What was found.</summary>
    public ArticleFeatures Result() => new()
    {
        Language = language,
        Terms = [.. terms],
        Mentions = [.. mentions],
        TitleMentions = titleMentions,
        Lines = [.. lines],
    };

    private ulong Read(ReadOnlySpan<char> line)
    {
        Scan(line);
        Recognise(line);
        var first = mentions.Count;
        var hash = 14695981039346656037UL;
        var (telling, capitals) = (0, 0);
        var (before, end) = (WordEntry.Nothing, -2);
        for (var i = 0; i < tokens; i++)
        {
            ref readonly var place = ref places[i];
            var entry = Look(place, line.Slice(place.FormStart, place.FormLength), i);
            if (entry.Word >= 0)
            {
                var joined = before.Capital && entry.Capital && place.Start - end == 1 && line[end] is ' ' or '-' or '\u00A0';
                Mention(entry, joined ? before : null, place.AtHead);
                hash = (hash ^ entry.TermHash) * 1099511628211UL;
                if (entry.Telling)
                {
                    telling++;
                    capitals += entry.Capital ? 1 : 0;
                }
            }

            before = entry;
            end = place.End;
        }

        // Where nearly every long word has a capital, capitals say nothing.
        if (tokens <= 2 * ShortLine && telling > 2 && capitals * 4 >= telling * 3)
        {
            for (var i = first; i < mentions.Count; i++)
            {
                mentions[i] = mentions[i] with { Traits = mentions[i].Traits | MentionTraits.Open };
            }
        }

        return hash;
    }

    // Notes the line's tokens, each with the form that it is looked up by.
    private void Scan(ReadOnlySpan<char> line)
    {
        tokens = 0;
        var reader = new TokenReader(line);
        for (var kind = reader.Next(); kind != TokenKind.End; kind = reader.Next())
        {
            if (kind == TokenKind.LineBreak)
            {
                continue;
            }

            if (tokens == places.Length)
            {
                Array.Resize(ref places, 2 * tokens);
                Array.Resize(ref hashes, 2 * tokens);
                Array.Resize(ref entries, 2 * tokens);
            }

            var (start, length) = kind == TokenKind.Ideograph ? Bigram(line, reader.Start) : (reader.Start, reader.Token.Length);
            places[tokens] = new TokenPlace(kind, reader.Start, reader.Start + reader.Token.Length, start, length, reader.AtHead);
            hashes[tokens++] = FormTable.HashOf(line.Slice(start, length));
        }
    }

    // The forms met before, all at once; what is left null is asked for alone.
    private void Recognise(ReadOnlySpan<char> line)
    {
        var known = entries.AsSpan(0, tokens);
        lexicon.Peek(hashes.AsSpan(0, tokens), known);
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is { } entry && !entry.Is(line.Slice(places[i].FormStart, places[i].FormLength)))
            {
                known[i] = null;
            }
        }
    }

    private WordEntry Look(in TokenPlace place, ReadOnlySpan<char> form, int token) => entries[token] ?? place.Kind switch
    {
        TokenKind.Number => lexicon.Number(form, hashes[token]),
        TokenKind.Ideograph => lexicon.Ideographs(form, hashes[token]),
        _ => lexicon.Word(form, hashes[token]),
    };

    // An ideograph goes with the next one; the last of a run has gone with the one before.
    private static (int Start, int Length) Bigram(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length && TokenReader.IsIdeograph(line[at + 1]) ? (at, 2)
        : at > 0 && TokenReader.IsIdeograph(line[at - 1]) ? (at - 1, 2)
        : (at, 1);

    private void Mention(WordEntry entry, WordEntry? before, bool head)
    {
        var traits = (entry.Capital ? MentionTraits.Capital : MentionTraits.None) | (head ? MentionTraits.Open : MentionTraits.None);
        var word = IndexOf(entry.Word, entry.Term!);
        var name = entry.Name < 0 ? -1 : IndexOf(entry.Name, entry.NameTerm!);
        var pair = -1;
        if (before is not null)
        {
            var (slot, term) = lexicon.Pair(before, entry);
            pair = IndexOf(slot, term);
        }

        mentions.Add(new Mention(word, name, pair, traits));
    }

    // The article is in the upper half of a slot's state, the term's place in it in the lower.
    private int IndexOf(int slot, Term term)
    {
        ref var state = ref lexicon.State(slot);
        if ((int)(state >> 32) != article)
        {
            state = ((long)article << 32) | (uint)terms.Count;
            terms.Add(term);
        }

        return (int)state;
    }
}
