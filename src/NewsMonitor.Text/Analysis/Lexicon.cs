using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>The words of one language as they have been met: stop words out, stems and name keys made once per form. A cache: what it holds changes no result. Not thread-safe.</summary>
/// <param name="language">The language (BCP 47 primary subtag).</param>
/// <param name="most">How many forms, and how many pairs of names, are kept at most.</param>
internal sealed class Lexicon(string language, int most)
{
    /// <summary>How many forms are kept at most where nothing else is said.</summary>
    public const int Most = 250_000;

    private readonly IStemmer stemmer = Stemmers.For(language);
    private readonly HashSet<string> stopWords = StopWordLists.For(language);
    private readonly FormTable forms = new();
    private readonly Dictionary<ulong, int> slots = [];
    private readonly Dictionary<long, (int, Term)> pairs = [];
    private readonly Stack<int> freeSlots = new();
    private TermState[] states = new TermState[1024];
    private int usedSlots;

    /// <summary>How many forms are known.</summary>
    public int Count => forms.Count;

    /// <summary>What is known of a form at a place.</summary>
    public ref KnownForm this[int place] => ref forms[place];

    /// <summary>The name that a form with a capital would be.</summary>
    public ref readonly FormDetail DetailOf(in KnownForm form) => ref forms.DetailOf(form);

    /// <summary>A term's state in the current article, for the context to keep: close together in memory.</summary>
    public ref TermState State(int slot) => ref states[slot];

    /// <summary>When too much is kept, forgets the forms whose terms have not been met for longest, at least half of them. Only between two articles: slots must not change within one.</summary>
    public void Trim()
    {
        if (forms.Count <= most && pairs.Count <= most)
        {
            return;
        }

        var since = forms.Count > most ? LastKept() : 0;
        var used = new bool[usedSlots];
        pairs.Clear();
        forms.Keep((form, detail) =>
        {
            var keeps = form.Term is not null && states[form.Slot].Article >= since;
            if (keeps)
            {
                used[form.Slot] = true;
                used[detail.Slot] |= form.IsCapital;
            }

            return keeps;
        });
        FreeSlots(used);
    }

    /// <summary>A form will be looked for soon; answers with its hash.</summary>
    public uint Expect(in FormKey key) => forms.Expect(key);

    /// <summary>A form that <see cref="Expect"/> was told of will be looked for very soon.</summary>
    public void ExpectForm(uint hash) => forms.ExpectForm(hash);

    /// <summary>The term and the name of a form will be asked for soon.</summary>
    public void ExpectTerms(int place)
    {
        ref readonly var form = ref forms[place];
        Ahead.Fetch(in states[form.Slot]);
        if (form.IsCapital)
        {
            Ahead.Fetch(in forms.DetailOf(form));
        }
    }

    /// <summary>Where a form is known; −1 when it has not been met.</summary>
    public int Find(uint hash, in FormKey key, ReadOnlySpan<char> form) => forms.Find(hash, key, form);

    /// <summary>Learns a form that has not been met; answers where it is known.</summary>
    public int Learn(TokenKind kind, in FormKey key, string form) => forms.Add(kind switch
    {
        TokenKind.Number => Known(key, form, new Term(TermKind.Number, Numerals.Normal(form), form)),
        TokenKind.Ideograph => Known(key, form, stopWords.Contains(form) ? null : new Term(TermKind.Word, form, form)),
        _ => Word(key, form),
    });

    /// <summary>The name that two neighbouring names make together.</summary>
    public (int Slot, Term Term) Pair(in KnownForm first, in KnownForm second)
    {
        var key = ((long)first.More << 32) | (uint)second.More;
        if (!pairs.TryGetValue(key, out var pair))
        {
            var (one, two) = (forms.DetailOf(first).Name!, forms.DetailOf(second).Name!);
            var term = new Term(TermKind.Name, $"{one.Text} {two.Text}", $"{one.Surface} {two.Surface}");
            pairs.Add(key, pair = (SlotOf(term), term));
        }

        return pair;
    }

    private KnownForm Word(in FormKey key, string form)
    {
        var bare = Bare(form);
        var lower = bare.ToLowerInvariant();
        if (lower.Length < 2 || stopWords.Contains(lower) || stopWords.Contains(form.ToLowerInvariant()))
        {
            return Known(key, form, null);
        }

        // Of equal texts one is kept.
        var stem = Diacritics.Strip(stemmer.Stem(lower));
        stem = stem == lower ? lower : stem;
        return stem.Length == 0 ? Known(key, form, null)
            : char.IsUpper(bare[0]) ? Known(key, form, new Term(TermKind.Word, stem, bare), bare.Length > 3, new Term(TermKind.Name, NameKey.Of(DeclinesNames ? stem : Diacritics.Strip(lower)), bare))
            : Known(key, form, new Term(TermKind.Word, stem, bare), bare.Length > 3);
    }

    private KnownForm Known(in FormKey key, string form, Term? term, bool telling = false, Term? name = null)
    {
        var slot = term is null ? 0 : SlotOf(term);
        var more = name is null && key.IsWhole ? 0 : forms.Keep(new FormDetail { Form = form, Name = name, Slot = name is null ? 0 : SlotOf(name) });
        return new KnownForm(key, term, slot, capital: name is not null, telling, more);
    }

    // The article from which on a form's term must have been met for the form to be kept: not more than half are.
    private int LastKept()
    {
        var met = new List<int>(forms.Count);
        foreach (ref readonly var form in forms.All)
        {
            if (form.Term is not null)
            {
                met.Add(states[form.Slot].Article);
            }
        }

        met.Sort();
        return met.Count <= most / 2 ? 0 : met[^(most / 2)] + 1;
    }

    private void FreeSlots(bool[] used)
    {
        for (var slot = 0; slot < used.Length; slot++)
        {
            if (!used[slot] && slots.Remove(states[slot].Hash))
            {
                states[slot] = default;
                freeSlots.Push(slot);
            }
        }
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
            slots.Add(term.Hash, slot = freeSlots.TryPop(out var free) ? free : usedSlots++);
            if (slot >= states.Length)
            {
                Array.Resize(ref states, states.Length * 2);
            }

            states[slot] = new TermState { Hash = term.Hash };
        }

        return slot;
    }
}
