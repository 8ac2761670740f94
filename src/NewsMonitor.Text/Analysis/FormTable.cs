namespace NewsMonitor.Text;

/// <summary>
/// Finds what written forms come to, by their characters: linear probing, at most half full. Its hash is the runtime's randomised one, so that no text can be written
/// to slow it down; no result depends on it. Not thread-safe.
/// </summary>
internal sealed class FormTable
{
    private const int FirstSize = 4096;

    private Slot[] slots = new Slot[FirstSize];

    /// <summary>How many forms are known.</summary>
    public int Count { get; private set; }

    /// <summary>What a form comes to; null when it has not been met.</summary>
    public WordEntry? Find(ReadOnlySpan<char> form, int hash)
    {
        var all = slots;
        for (var at = hash; ; at++)
        {
            at &= all.Length - 1;
            ref readonly var slot = ref all[at];
            if (slot.Entry is not { } entry)
            {
                return null;
            }

            if (slot.Hash == hash && entry.Is(form))
            {
                return entry;
            }
        }
    }

    /// <summary>What stands first where a form of this hash would stand; null when it is nothing or another hash. Meant for asking many at a time: see <see cref="WordEntry.Is"/>.</summary>
    public WordEntry? Peek(int hash)
    {
        ref readonly var slot = ref slots[hash & (slots.Length - 1)];
        return slot.Hash == hash ? slot.Entry : null;
    }

    /// <summary>The hash of a form.</summary>
    public static int HashOf(ReadOnlySpan<char> form) => string.GetHashCode(form, StringComparison.Ordinal);

    /// <summary>Adds a form that is not there.</summary>
    public void Add(int hash, WordEntry entry)
    {
        if (Count * 2 >= slots.Length)
        {
            Grow();
        }

        Put(new Slot { Hash = hash, Entry = entry });
    }

    /// <summary>Forgets all forms.</summary>
    public void Clear() => (slots, Count) = (new Slot[FirstSize], 0);

    private void Put(in Slot slot)
    {
        var at = slot.Hash & (slots.Length - 1);
        while (slots[at].Entry is not null)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = slot;
        Count++;
    }

    private void Grow()
    {
        var old = slots;
        (slots, Count) = (new Slot[old.Length * 2], 0);
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Entry is not null)
            {
                Put(slot);
            }
        }
    }

    private struct Slot
    {
        public WordEntry? Entry;
        public int Hash;
    }
}
