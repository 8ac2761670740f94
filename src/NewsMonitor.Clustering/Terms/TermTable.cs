using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>The terms of a partition as small numbers, with what is known of each: document frequency, background, capital letters. Ids are used again after a term is forgotten.</summary>
internal sealed class TermTable(BackgroundTable background, int capacity)
{
    /// <summary>The background counts as if they came from this many documents.</summary>
    internal const double PseudoDocuments = 1000;

    // A term that many of this stream's articles have is common here, whatever the table says; this many articles are needed to say so.
    private const double StreamPrior = 100;

    private readonly TermIndex index = new();
    private readonly Stack<int> free = new();
    private TermRecord[] records = new TermRecord[1024];
    private int used;
    private int trimAbove;

    /// <summary>How many terms are known.</summary>
    public int Count => index.Count;

    /// <summary>Bytes held.</summary>
    public long Bytes => index.Bytes + (records.Length * (long)System.Runtime.CompilerServices.Unsafe.SizeOf<TermRecord>());

    /// <summary>One more than the largest id.</summary>
    public int Size => used;

    /// <summary>How many articles have been counted.</summary>
    public int Documents { get; set; }

    /// <summary>What is known of a term.</summary>
    public ref TermRecord this[int id] => ref records[id];

    /// <summary>What is known of a term will be asked for soon.</summary>
    public void Expect(int id) => Ahead.Fetch(in records[id]);

    /// <summary>Terms will be looked for soon.</summary>
    public void Expect(ReadOnlySpan<ulong> hashes)
    {
        foreach (var hash in hashes)
        {
            index.Expect(hash);
        }

        foreach (var hash in hashes)
        {
            index.ExpectRecord(hash, records);
        }
    }

    /// <summary>The id of a term; −1 when it is new.</summary>
    public int Find(ulong hash) => index.Find(hash, records);

    /// <summary>The id of a term; made when it is new.</summary>
    public int Intern(ulong hash)
    {
        var id = index.Find(hash, records);
        return id >= 0 ? id : Add(hash);
    }

    private int Add(ulong hash)
    {
        var id = free.TryPop(out var reused) ? reused : used++;
        if (id >= records.Length)
        {
            Array.Resize(ref records, records.Length * 2);
        }

        var entry = background[hash];
        records[id] = new TermRecord
        {
            Hash = hash,
            Background = background.Documents == 0 ? 0 : (float)(entry.Documents * PseudoDocuments / background.Documents),
            Middle = entry.Middle,
            Capital = entry.Capital,
        };
        index.Add(hash, id, records);
        return id;
    }

    /// <summary>The inverse document frequency of a term before the current article; at least 0.1.</summary>
    public double Idf(int id)
    {
        ref var record = ref records[id];
        if (record.IdfAt == Documents + 1)
        {
            return record.Idf;
        }

        var pseudo = background.Documents == 0 ? 0 : PseudoDocuments;
        var share = (record.Background + record.Frequency + 0.5) / (pseudo + Documents + 1);
        record.Idf = (float)Math.Max(0.1, -Math.Log(Math.Max(share, record.Frequency / (Documents + StreamPrior))));
        record.IdfAt = Documents + 1;
        return record.Idf;
    }

    /// <summary>
    /// Forgets the rarest and longest unmet terms that nothing refers to, when there are more than the bound, down to nine tenths of it.
    /// When stories hold too many for that, it tries again only after a twentieth more have come, because each try looks at all.
    /// </summary>
    /// <returns>The terms that were forgotten; their numbers may be used again.</returns>
    public IReadOnlyList<int> Trim()
    {
        if (index.Count <= Math.Max(capacity, trimAbove))
        {
            return [];
        }

        var gone = new HashSet<int>(free);
        var idle = new List<int>();
        for (var id = 0; id < used; id++)
        {
            if (records[id].References == 0 && !gone.Contains(id))
            {
                idle.Add(id);
            }
        }

        idle.Sort((a, b) =>
        {
            var order = Math.Min(records[a].Frequency, 8).CompareTo(Math.Min(records[b].Frequency, 8));
            order = order != 0 ? order : records[a].Met.CompareTo(records[b].Met);
            return order != 0 ? order : records[a].Hash.CompareTo(records[b].Hash);
        });

        var forget = Math.Min(idle.Count, index.Count - (capacity / 10 * 9));
        idle.RemoveRange(forget, idle.Count - forget);
        foreach (var id in idle)
        {
            records[id] = default;
            free.Push(id);
            gone.Add(id);
        }

        Reindex(gone);
        trimAbove = index.Count + (capacity / 20);
        return idle;
    }

    private void Reindex(HashSet<int> gone)
    {
        index.Clear();
        for (var id = 0; id < used; id++)
        {
            if (!gone.Contains(id))
            {
                index.Add(records[id].Hash, id, records);
            }
        }
    }

    /// <summary>Writes everything.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Documents);
        // Within the bound it says nothing, and must not stand in the way of a lower bound.
        writer.Write(trimAbove > capacity ? trimAbove : 0);
        writer.Write(used);
        for (var id = 0; id < used; id++)
        {
            ref var record = ref records[id];
            writer.Write(record.Hash);
            writer.Write(record.Frequency);
            writer.Write(record.Met);
            writer.Write(record.Middle);
            writer.Write(record.Capital);
        }

        writer.Write(free.Count);
        foreach (var id in free.Reverse())
        {
            writer.Write(id);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote into an empty table.</summary>
    public void Read(BinaryReader reader)
    {
        Documents = reader.ReadInt32();
        trimAbove = reader.ReadInt32();
        var size = reader.ReadInt32();
        records = new TermRecord[Math.Max(1024, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size))];
        for (used = 0; used < size; used++)
        {
            var hash = reader.ReadUInt64();
            records[used] = new TermRecord
            {
                Hash = hash,
                Frequency = reader.ReadInt32(),
                Met = reader.ReadInt32(),
                Middle = reader.ReadInt32(),
                Capital = reader.ReadInt32(),
                Background = background.Documents == 0 ? 0 : (float)(background[hash].Documents * PseudoDocuments / background.Documents),
            };
        }

        var gone = new HashSet<int>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var id = reader.ReadInt32();
            free.Push(id);
            gone.Add(id);
            records[id] = default;
        }

        Reindex(gone);
    }

    /// <summary>Tells what is broken, if anything.</summary>
    public IEnumerable<string> Check()
    {
        if (index.Count + free.Count != used)
        {
            yield return $"terms: {index.Count} known and {free.Count} free do not make {used}";
        }

        var gone = new HashSet<int>(free);
        for (var id = 0; id < used; id++)
        {
            if (!gone.Contains(id) && (index.Find(records[id].Hash, records) != id || records[id].References < 0))
            {
                yield return $"term {id}: not found by its hash {records[id].Hash:x}, or {records[id].References} references";
            }
        }
    }
}
