using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>The working memory for the articles of one language, one article at a time.</summary>
/// <param name="language">The language (BCP 47 primary subtag).</param>
/// <param name="most">How many written forms are remembered at most.</param>
internal sealed class AnalysisContext(string language, int most = Lexicon.Most)
{
    private const int ShortLine = 12;

    private readonly Lexicon lexicon = new(language, most);
    private readonly List<Term> terms = [];
    private readonly List<ulong> hashes = [];
    private readonly List<TermKind> kinds = [];
    private readonly List<Mention> mentions = [];
    private readonly List<TextLine> lines = [];
    private TokenPlace[] places = new TokenPlace[64];
    private FormKey[] keys = new FormKey[64];
    private uint[] formHashes = new uint[64];
    private int[] known = new int[64];
    private int[] counting = new int[64];
    private int tokens;
    private int article;
    private int titleMentions;

    /// <summary>Forgets the last article.</summary>
    public void Begin()
    {
        lexicon.Trim();
        terms.Clear();
        hashes.Clear();
        kinds.Clear();
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
        Hashes = [.. hashes],
        Kinds = [.. kinds],
        Mentions = [.. mentions],
        TitleMentions = titleMentions,
        Lines = [.. lines],
    };

    private ulong Read(ReadOnlySpan<char> line)
    {
        Scan(line);
        Recognise(line);
        var counted = Count();
        var first = mentions.Count;
        var hash = 14695981039346656037UL;
        var (telling, capitals) = (0, 0);
        var (before, end) = (-1, -2);
        foreach (var i in counting.AsSpan(0, counted))
        {
            ref readonly var place = ref places[i];
            ref readonly var form = ref lexicon[known[i]];
            var joins = before >= 0 && form.IsCapital && place.Start - end == 1 && line[end] is ' ' or '-' or '\u00A0';
            Mention(form, joins ? before : -1, place.AtHead);
            hash = (hash ^ lexicon.State(form.Slot).Hash) * 1099511628211UL;
            if (form.IsTelling)
            {
                telling++;
                capitals += form.IsCapital ? 1 : 0;
            }

            before = form.IsCapital ? known[i] : -1;
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

    // Notes the line's tokens, each with the key that it is looked up by.
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
                Array.Resize(ref keys, 2 * tokens);
                Array.Resize(ref formHashes, 2 * tokens);
                Array.Resize(ref known, 2 * tokens);
                Array.Resize(ref counting, 2 * tokens);
            }

            var (start, length) = kind == TokenKind.Ideograph ? Bigram(line, reader.Start) : (reader.Start, reader.Token.Length);
            places[tokens] = new TokenPlace(kind, reader.Start, reader.Start + reader.Token.Length, start, length, reader.AtHead);
            keys[tokens] = FormKey.Of(line, start, length);
            formHashes[tokens] = lexicon.Expect(keys[tokens]);
            tokens++;
        }
    }

    // Looks all forms up at once, so that the processor waits for many far places at a time; then learns the new ones.
    private void Recognise(ReadOnlySpan<char> line)
    {
        foreach (var hash in formHashes.AsSpan(0, tokens))
        {
            lexicon.ExpectForm(hash);
        }

        var all = 0;
        for (var i = 0; i < tokens; i++)
        {
            known[i] = Find(line, i);
            all |= known[i];
        }

        for (var i = 0; i < tokens && all < 0; i++)
        {
            if (known[i] < 0)
            {
                known[i] = Find(line, i) is >= 0 and var place ? place : lexicon.Learn(places[i].Kind, keys[i], FormAt(line, i).ToString());
            }
        }
    }

    // Notes the tokens that count, without a branch on each: which do can't be foreseen. Answers how many.
    private int Count()
    {
        var count = 0;
        for (var i = 0; i < tokens; i++)
        {
            counting[count] = i;
            count += lexicon[known[i]].Term is null ? 0 : 1;
        }

        foreach (var i in counting.AsSpan(0, count))
        {
            lexicon.ExpectTerms(known[i]);
        }

        return count;
    }

    private int Find(ReadOnlySpan<char> line, int token) => lexicon.Find(formHashes[token], keys[token], FormAt(line, token));

    private ReadOnlySpan<char> FormAt(ReadOnlySpan<char> line, int token) => line.Slice(places[token].FormStart, places[token].FormLength);

    // An ideograph goes with the next one; the last of a run has gone with the one before.
    private static (int Start, int Length) Bigram(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length && TokenReader.IsIdeograph(line[at + 1]) ? (at, 2)
        : at > 0 && TokenReader.IsIdeograph(line[at - 1]) ? (at - 1, 2)
        : (at, 1);

    private void Mention(in KnownForm form, int before, bool head)
    {
        var traits = (form.IsCapital ? MentionTraits.Capital : MentionTraits.None) | (head ? MentionTraits.Open : MentionTraits.None);
        var word = IndexOf(form.Slot, form.Term!, form.Kind);
        var (name, pair) = (-1, -1);
        if (form.IsCapital)
        {
            ref readonly var detail = ref lexicon.DetailOf(form);
            name = IndexOf(detail.Slot, detail.Name!, TermKind.Name);
            if (before >= 0)
            {
                var (slot, term) = lexicon.Pair(lexicon[before], form);
                pair = IndexOf(slot, term, TermKind.Name);
            }
        }

        mentions.Add(new Mention(word, name, pair, traits));
    }

    private int IndexOf(int slot, Term term, TermKind kind)
    {
        ref var state = ref lexicon.State(slot);
        if (state.Article != article)
        {
            (state.Article, state.Index) = (article, terms.Count);
            terms.Add(term);
            hashes.Add(state.Hash);
            kinds.Add(kind);
        }

        return state.Index;
    }
}
