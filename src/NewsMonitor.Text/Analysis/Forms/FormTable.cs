using System.Runtime.CompilerServices;
using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>
/// Finds what written forms come to. Forms stand in the order they were learnt in, so that those that most tokens are, which are learnt first, lie close together in memory;
/// a small index says where each is: linear probing over entries of four bytes, at most half full. Places in the index depend on the runtime's randomised hash, so that no
/// text can be written to slow it down; no result depends on them. At most 16 million forms. Not thread-safe.
/// </summary>
internal sealed class FormTable
{
    private const int FirstSize = 4096;
    private const int TagShift = 24;
    private const uint Place = (1u << TagShift) - 1;

    private readonly ulong lowSeed = Seed("low");
    private readonly ulong highSeed = Seed("high");

    // A part of the hash above, the place plus one below; 0 is empty.
    private uint[] index = new uint[FirstSize];
    private KnownForm[] forms = new KnownForm[FirstSize / 2];

    // The first says that there is none.
    private FormDetail[] details = NoDetails();
    private int detailed = 1;

    /// <summary>How many forms are known.</summary>
    public int Count { get; private set; }

    /// <summary>The form at a place that <see cref="Find"/> or <see cref="Add"/> answered with; the place stays until <see cref="Keep(Func{KnownForm, FormDetail, bool})"/>.</summary>
    public ref KnownForm this[int place] => ref forms[place];

    /// <summary>All forms, in the order they were learnt in.</summary>
    public ReadOnlySpan<KnownForm> All => forms.AsSpan(0, Count);

    /// <summary>Where a form is; −1 when it has not been met.</summary>
    /// <param name="hash">What <see cref="Expect"/> answered for the key.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="form">The form.</param>
    public int Find(uint hash, in FormKey key, ReadOnlySpan<char> form)
    {
        var (entries, all) = (index, forms);
        for (var at = hash; ; at++)
        {
            var entry = entries[at & (entries.Length - 1)];
            if (entry == 0)
            {
                return -1;
            }

            var place = (int)(entry & Place) - 1;
            if ((entry ^ hash) >> TagShift == 0 && all[place].Key == key && (key.IsWhole || form.SequenceEqual(details[all[place].More].Form)))
            {
                return place;
            }
        }
    }

    /// <summary>A form will be looked for soon; answers with its hash.</summary>
    public uint Expect(in FormKey key)
    {
        var hash = Hash(key);
        Ahead.Fetch(in index[hash & (index.Length - 1)]);
        return hash;
    }

    /// <summary>A form that <see cref="Expect"/> was told of will be looked for very soon: now its place is expected too.</summary>
    public void ExpectForm(uint hash)
    {
        if (index[hash & (index.Length - 1)] is var entry and not 0)
        {
            Ahead.Fetch(in forms[(int)(entry & Place) - 1]);
        }
    }

    /// <summary>The rest of what is known of a form.</summary>
    public ref readonly FormDetail DetailOf(in KnownForm form) => ref details[form.More];

    /// <summary>Keeps the rest of what is known of a form; answers with its <see cref="KnownForm.More"/>.</summary>
    public int Keep(FormDetail detail)
    {
        if (detailed == details.Length)
        {
            Array.Resize(ref details, 2 * detailed);
        }

        details[detailed] = detail;
        return detailed++;
    }

    /// <summary>Adds a form that is not there; answers where it is.</summary>
    public int Add(in KnownForm form)
    {
        if (Count == forms.Length)
        {
            Array.Resize(ref forms, Count * 2);
            index = new uint[index.Length * 2];
            for (var place = 0; place < Count; place++)
            {
                Index(place);
            }
        }

        forms[Count] = form;
        Index(Count);
        return Count++;
    }

    /// <summary>Forgets all forms but some; those stay in their order. The room stays, for it will be needed again.</summary>
    public void Keep(Func<KnownForm, FormDetail, bool> keeps)
    {
        var (all, old) = (Count, details);
        (details, detailed) = (NoDetails(old.Length), 1);
        Array.Clear(index);
        Count = 0;
        foreach (var form in forms.AsSpan(0, all))
        {
            if (keeps(form, old[form.More]))
            {
                Add(form with { More = form.More == 0 ? 0 : Keep(old[form.More]) });
            }
        }

        forms.AsSpan(Count, all - Count).Clear();
    }

    private static FormDetail[] NoDetails(int room = FirstSize)
    {
        var none = new FormDetail[room];
        none[0] = new FormDetail { Form = "" };
        return none;
    }

    private void Index(int place)
    {
        var hash = Hash(forms[place].Key);
        var at = hash;
        while (index[at & (index.Length - 1)] != 0)
        {
            at++;
        }

        index[at & (index.Length - 1)] = (hash & ~Place) | (uint)(place + 1);
    }

    // The product of two seeded numbers, folded, as wyhash does (Wang Yi, 2019).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(in FormKey key)
    {
        var high = Math.BigMul(key.Low ^ lowSeed, key.High ^ highSeed, out var low);
        return (uint)(high ^ low);
    }

    private static ulong Seed(string name) =>
        ((ulong)(uint)string.GetHashCode(name, StringComparison.Ordinal) << 32) | (uint)string.GetHashCode(name + name, StringComparison.Ordinal) | 1;
}
