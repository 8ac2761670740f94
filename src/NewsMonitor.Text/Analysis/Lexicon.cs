using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>The words of one language as they have been met: stop words out, stems and name keys made once per form. A cache: what it holds changes no result. Not thread-safe.</summary>
internal sealed class Lexicon
{
    private const int MostForms = 200_000;

    private readonly string language;
    private readonly IStemmer stemmer;
    private readonly HashSet<string> stopWords;
    private readonly FormTable forms = new();
    private readonly Dictionary<ulong, int> slots = [];
    private readonly Dictionary<(WordEntry, WordEntry), (int, Term)> pairs = [];
    private long[] states = new long[1024];

    /// <summary>A lexicon for a language (BCP 47 primary subtag).</summary>
    public Lexicon(string language)
    {
        this.language = language;
        stemmer = Stemmers.For(language);
        stopWords = StopWordLists.For(language);
    }

    /// <summary>Forgets when too much is kept. Only between two articles: slots must not change within one.</summary>
    public void Trim()
    {
        if (forms.Count > MostForms || pairs.Count > MostForms)
        {
            forms.Clear();
            slots.Clear();
            pairs.Clear();
            states = new long[1024];
        }
    }

    /// <summary>A term's place among the terms of the current article, for the context to keep: one number per slot, close together in memory.</summary>
    public ref long State(int slot) => ref states[slot];

    /// <summary>What probably stands under many hashes, all at once, so that places far apart in memory are waited for together. An answer may be of another form, or null though the form is known.</summary>
    public void Peek(ReadOnlySpan<int> hashes, Span<WordEntry?> entries)
    {
        for (var i = 0; i < hashes.Length; i++)
        {
            entries[i] = forms.Peek(hashes[i]);
        }
    }

    /// <summary>What a written word comes to.</summary>
    public WordEntry Word(ReadOnlySpan<char> form, int hash) => forms.Find(form, hash) ?? Add(form.ToString(), hash, MakeWord);

    /// <summary>What a written number comes to.</summary>
    public WordEntry Number(ReadOnlySpan<char> form, int hash) => forms.Find(form, hash) ?? Add(form.ToString(), hash, MakeNumber);

    /// <summary>What a bigram of ideographs, or a lone one, comes to.</summary>
    public WordEntry Ideographs(ReadOnlySpan<char> form, int hash) => forms.Find(form, hash) ?? Add(form.ToString(), hash, MakeIdeographs);

    /// <summary>The name that two neighbouring names make together.</summary>
    public (int Slot, Term Term) Pair(WordEntry first, WordEntry second)
    {
        if (!pairs.TryGetValue((first, second), out var pair))
        {
            var term = new Term(TermKind.Name, $"{first.NameTerm!.Text} {second.NameTerm!.Text}", $"{first.NameTerm.Surface} {second.NameTerm.Surface}");
            pairs.Add((first, second), pair = (SlotOf(term), term));
        }

        return pair;
    }

    private WordEntry Add(string form, int hash, Func<string, WordEntry> make)
    {
        var entry = make(form);
        forms.Add(hash, entry);
        return entry;
    }

    private WordEntry MakeWord(string form)
    {
        var bare = Bare(form);
        var lower = bare.ToLowerInvariant();
        if (lower.Length < 2 || stopWords.Contains(lower) || stopWords.Contains(form.ToLowerInvariant()))
        {
            return new WordEntry { Form = form };
        }

        var stem = Diacritics.Strip(stemmer.Stem(lower));
        if (stem.Length == 0)
        {
            return new WordEntry { Form = form };
        }

        var capital = char.IsUpper(bare[0]);
        var word = new Term(TermKind.Word, stem, bare);
        var name = capital ? new Term(TermKind.Name, NameKey.Of(DeclinesNames ? stem : Diacritics.Strip(lower)), bare) : null;
        return new WordEntry
        {
            Form = form,
            Word = SlotOf(word),
            Term = word,
            TermHash = word.Hash,
            Name = name is null ? WordEntry.None : SlotOf(name),
            NameTerm = name,
            Capital = capital,
            Telling = bare.Length > 3,
        };
    }

    private WordEntry MakeNumber(string form)
    {
        var term = new Term(TermKind.Number, Numerals.Normal(form), form);
        return new WordEntry { Form = form, Word = SlotOf(term), Term = term, TermHash = term.Hash };
    }

    private WordEntry MakeIdeographs(string form)
    {
        if (stopWords.Contains(form))
        {
            return new WordEntry { Form = form };
        }

        var term = new Term(TermKind.Word, form, form);
        return new WordEntry { Form = form, Word = SlotOf(term), Term = term, TermHash = term.Hash };
    }

    // A genitive s goes; an elision of up to two letters keeps its right part.
    internal static string Bare(string form)
    {
        if (form.Length > 2 && form[^1] is 's' or 'S' && form[^2] is '\'' or '’' or 'ʼ' or '＇')
        {
            form = form[..^2];
        }

        var apostrophe = form.AsSpan().IndexOfAny("'’ʼ＇");
        return apostrophe is 1 or 2 && apostrophe + 2 < form.Length ? form[(apostrophe + 1)..] : form;
    }

    // Where names are declined, their key is made from the stem.
    private bool DeclinesNames => language is "ru" or "uk" or "be" or "pl" or "sl" or "hr" or "sr" or "bs" or "sk" or "cs" or "bg" or "mk" or "hu" or "fi" or "tr" or "lt" or "lv" or "et";

    private int SlotOf(Term term)
    {
        if (!slots.TryGetValue(term.Hash, out var slot))
        {
            slots.Add(term.Hash, slot = slots.Count);
            if (slot >= states.Length)
            {
                Array.Resize(ref states, states.Length * 2);
            }
        }

        return slot;
    }
}
