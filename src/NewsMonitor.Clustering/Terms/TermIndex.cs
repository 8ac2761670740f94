using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>Finds a term's number by its hash: linear probing over entries of eight bytes, at most half full. The hashes themselves stand in the records.</summary>
internal sealed class TermIndex
{
    // The upper half of the hash above, the number plus one below; 0 is empty.
    private ulong[] entries = new ulong[2048];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    public long Bytes => entries.Length * 8L;

    /// <summary>The number of a term; −1 when it is not there.</summary>
    public int Find(ulong hash, TermRecord[] records)
    {
        var all = entries;
        for (var at = (int)hash; ; at++)
        {
            at &= all.Length - 1;
            var entry = all[at];
            if (entry == 0)
            {
                return -1;
            }

            var id = (int)(uint)entry - 1;
            if (entry >> 32 == hash >> 32 && records[id].Hash == hash)
            {
                return id;
            }
        }
    }

    /// <summary>A term will be looked for soon.</summary>
    public void Expect(ulong hash) => Ahead.Fetch(in entries[(int)hash & (entries.Length - 1)]);

    /// <summary>A term that <see cref="Expect"/> was told of will be looked for soon: now its record is expected too.</summary>
    public void ExpectRecord(ulong hash, TermRecord[] records)
    {
        if (entries[(int)hash & (entries.Length - 1)] is var entry and not 0)
        {
            Ahead.Fetch(in records[(int)(uint)entry - 1]);
        }
    }

    /// <summary>Adds a term that is not there.</summary>
    public void Add(ulong hash, int id, TermRecord[] records)
    {
        if (Count * 2 >= entries.Length)
        {
            Grow(records);
        }

        Put(hash, id);
    }

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        Array.Clear(entries);
        Count = 0;
    }

    private void Put(ulong hash, int id)
    {
        var at = (int)hash & (entries.Length - 1);
        while (entries[at] != 0)
        {
            at = (at + 1) & (entries.Length - 1);
        }

        entries[at] = (hash >> 32 << 32) | (uint)(id + 1);
        Count++;
    }

    private void Grow(TermRecord[] records)
    {
        var old = entries;
        (entries, Count) = (new ulong[old.Length * 2], 0);
        foreach (var entry in old)
        {
            if (entry != 0)
            {
                var id = (int)(uint)entry - 1;
                Put(records[id].Hash, id);
            }
        }
    }
}
