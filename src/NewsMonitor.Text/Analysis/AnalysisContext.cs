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
        var first = mentions.Count;
        var hash = 14695981039346656037UL;
        var (tokens, telling, capitals) = (0, 0, 0);
        var (before, end) = (WordEntry.Nothing, -2);
        var reader = new TokenReader(line);
        for (var kind = reader.Next(); kind != TokenKind.End; kind = reader.Next())
        {
            if (kind == TokenKind.LineBreak)
            {
                continue;
            }

            tokens++;
            var entry = Look(kind, line, ref reader);
            if (entry.Word is not null)
            {
                var joined = before.Capital && entry.Capital && reader.Start - end == 1 && line[end] is ' ' or '-' or '\u00A0';
                Mention(entry, joined ? before : null, reader.AtHead);
                hash = (hash ^ entry.Term!.Hash) * 1099511628211UL;
                if (entry.Telling)
                {
                    telling++;
                    capitals += entry.Capital ? 1 : 0;
                }
            }

            before = entry;
            end = reader.Start + reader.Token.Length;
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

    private WordEntry Look(TokenKind kind, ReadOnlySpan<char> line, ref TokenReader reader) => kind switch
    {
        TokenKind.Number => lexicon.Number(reader.Token),
        TokenKind.Ideograph => lexicon.Ideographs(Bigram(line, reader.Start)),
        _ => lexicon.Word(reader.Token),
    };

    // An ideograph goes with the next one; the last of a run has gone with the one before.
    private static ReadOnlySpan<char> Bigram(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length && TokenReader.IsIdeograph(line[at + 1]) ? line.Slice(at, 2)
        : at > 0 && TokenReader.IsIdeograph(line[at - 1]) ? line.Slice(at - 1, 2)
        : line.Slice(at, 1);

    private void Mention(WordEntry entry, WordEntry? before, bool head)
    {
        var traits = (entry.Capital ? MentionTraits.Capital : MentionTraits.None) | (head ? MentionTraits.Open : MentionTraits.None);
        var word = IndexOf(entry.Word!, entry.Term!);
        var name = entry.Name is null ? -1 : IndexOf(entry.Name, entry.NameTerm!);
        var pair = -1;
        if (before is not null)
        {
            var (slot, term) = lexicon.Pair(before, entry);
            pair = IndexOf(slot, term);
        }

        mentions.Add(new Mention(word, name, pair, traits));
    }

    private int IndexOf(TermSlot slot, Term term)
    {
        if (slot.Article != article)
        {
            slot.Article = article;
            slot.Index = terms.Count;
            terms.Add(term);
        }

        return slot.Index;
    }
}
