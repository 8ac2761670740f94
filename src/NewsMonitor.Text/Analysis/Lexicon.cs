using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>The words of one language as they have been met: stop words out, stems and name keys made once per form. A cache: what it holds changes no result. Not thread-safe.</summary>
internal sealed class Lexicon
{
    private const int MostForms = 200_000;

    private readonly string language;
    private readonly IStemmer stemmer;
    private readonly HashSet<string> stopWords;
    private readonly Dictionary<string, WordEntry> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<ulong, TermSlot> slots = [];
    private readonly Dictionary<(WordEntry, WordEntry), (TermSlot, Term)> pairs = [];

    /// <summary>A lexicon for a language (BCP 47 primary subtag).</summary>
    public Lexicon(string language)
    {
        this.language = language;
        stemmer = Stemmers.For(language);
        stopWords = StopWordLists.For(language);
        bySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Forgets when too much is kept. Only between two articles: slots must not change within one.</summary>
    public void Trim()
    {
        if (forms.Count > MostForms || pairs.Count > MostForms)
        {
            forms.Clear();
            slots.Clear();
            pairs.Clear();
        }
    }

    /// <summary>What a written word comes to.</summary>
    public WordEntry Word(ReadOnlySpan<char> form) => bySpan.TryGetValue(form, out var entry) ? entry : Add(form.ToString(), MakeWord);

    /// <summary>What a written number comes to.</summary>
    public WordEntry Number(ReadOnlySpan<char> form) => bySpan.TryGetValue(form, out var entry) ? entry : Add(form.ToString(), MakeNumber);

    /// <summary>What a bigram of ideographs, or a lone one, comes to.</summary>
    public WordEntry Ideographs(ReadOnlySpan<char> form) => bySpan.TryGetValue(form, out var entry) ? entry : Add(form.ToString(), MakeIdeographs);

    /// <summary>The name that two neighbouring names make together.</summary>
    public (TermSlot Slot, Term Term) Pair(WordEntry first, WordEntry second)
    {
        if (!pairs.TryGetValue((first, second), out var pair))
        {
            var term = new Term(TermKind.Name, $"{first.NameTerm!.Text} {second.NameTerm!.Text}", $"{first.NameTerm.Surface} {second.NameTerm.Surface}");
            pairs.Add((first, second), pair = (SlotOf(term), term));
        }

        return pair;
    }

    private WordEntry Add(string form, Func<string, WordEntry> make)
    {
        var entry = make(form);
        forms.Add(form, entry);
        return entry;
    }

    private WordEntry MakeWord(string form)
    {
        var bare = Bare(form);
        var lower = bare.ToLowerInvariant();
        if (lower.Length < 2 || stopWords.Contains(lower) || stopWords.Contains(form.ToLowerInvariant()))
        {
            return WordEntry.Nothing;
        }

        var stem = Diacritics.Strip(stemmer.Stem(lower));
        if (stem.Length == 0)
        {
            return WordEntry.Nothing;
        }

        var capital = char.IsUpper(bare[0]);
        var word = new Term(TermKind.Word, stem, bare);
        var name = capital ? new Term(TermKind.Name, NameKey.Of(DeclinesNames ? stem : Diacritics.Strip(lower)), bare) : null;
        return new WordEntry
        {
            Word = SlotOf(word),
            Term = word,
            Name = name is null ? null : SlotOf(name),
            NameTerm = name,
            Capital = capital,
            Telling = bare.Length > 3,
        };
    }

    private WordEntry MakeNumber(string form)
    {
        var term = new Term(TermKind.Number, Numerals.Normal(form), form);
        return new WordEntry { Word = SlotOf(term), Term = term };
    }

    private WordEntry MakeIdeographs(string form)
    {
        if (stopWords.Contains(form))
        {
            return WordEntry.Nothing;
        }

        var term = new Term(TermKind.Word, form, form);
        return new WordEntry { Word = SlotOf(term), Term = term };
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

    private TermSlot SlotOf(Term term)
    {
        if (!slots.TryGetValue(term.Hash, out var slot))
        {
            slots.Add(term.Hash, slot = new TermSlot());
        }

        return slot;
    }
}
