namespace NewsMonitor.Clustering;

/// <summary>The terms of one kind in a story's centroid, unordered; pruned to the heaviest.</summary>
internal sealed class TermSums
{
    private const int MostOnStack = 512;

    private CentroidTerm[] terms = [];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The terms.</summary>
    public ReadOnlySpan<CentroidTerm> Terms => terms.AsSpan(0, Count);

    /// <summary>Bytes held.</summary>
    public long Bytes => terms.Length * 16L;

    /// <summary>Adds a member's terms; <paramref name="added"/> gets those that are new here.</summary>
    public void Add(VectorTerm[] from, TermPlaces places, List<int> added)
    {
        var known = Count;
        places.Begin();
        for (var i = 0; i < known; i++)
        {
            places.Set(terms[i].Id, i);
        }

        var fresh = 0;
        foreach (ref readonly var term in from.AsSpan())
        {
            fresh += places.Of(term.Id) < 0 ? 1 : 0;
        }

        Grow(known + fresh, exact: known == 0);
        foreach (ref readonly var term in from.AsSpan())
        {
            var place = places.Of(term.Id);
            if (place < 0)
            {
                place = Count++;
                terms[place] = new CentroidTerm { Id = term.Id };
                added.Add(term.Id);
            }

            terms[place].Whole += (float)term.Whole;
            terms[place].Part += (float)term.Part;
            terms[place].Leading += term.Leading ? 1 : 0;
        }
    }

    /// <summary>Adds another story's terms.</summary>
    public void Add(TermSums other, TermPlaces places, List<int> added)
    {
        places.Begin();
        for (var i = 0; i < Count; i++)
        {
            places.Set(terms[i].Id, i);
        }

        var fresh = 0;
        foreach (ref readonly var term in other.Terms)
        {
            fresh += places.Of(term.Id) < 0 ? 1 : 0;
        }

        Grow(Count + fresh, exact: false);
        foreach (ref readonly var term in other.Terms)
        {
            var place = places.Of(term.Id);
            if (place < 0)
            {
                place = Count++;
                terms[place] = new CentroidTerm { Id = term.Id };
                added.Add(term.Id);
            }

            terms[place].Whole += term.Whole;
            terms[place].Part += term.Part;
            terms[place].Leading += term.Leading;
        }
    }

    /// <summary>How many terms there may be before <see cref="Prune"/> goes down to <paramref name="most"/>: a quarter more, so that not every addition sorts.</summary>
    public static int Slack(int most) => most + (most / 4);

    /// <summary>Keeps the heaviest when there are more than the slack allows; <paramref name="removed"/> gets the ids of the others.</summary>
    public void Prune(int most, List<int> removed, bool shrink = false)
    {
        if (Count > Slack(most))
        {
            var kept = terms.AsSpan(0, Count);
            Sort(kept);
            for (var i = most; i < Count; i++)
            {
                removed.Add(terms[i].Id);
            }

            Count = most;
        }

        if (shrink && terms.Length > Count)
        {
            Array.Resize(ref terms, Count);
        }
    }

    /// <summary>Writes the terms.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (ref readonly var term in Terms)
        {
            writer.Write(term.Id);
            writer.Write(term.Whole);
            writer.Write(term.Part);
            writer.Write(term.Leading);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(BinaryReader reader)
    {
        Count = reader.ReadInt32();
        terms = new CentroidTerm[Count];
        for (var i = 0; i < Count; i++)
        {
            terms[i] = new CentroidTerm { Id = reader.ReadInt32(), Whole = reader.ReadSingle(), Part = reader.ReadSingle(), Leading = reader.ReadInt32() };
        }
    }

    // Heaviest first, then by term: as one number, because that sorts several times faster than a comparison. Weights are not negative, so their bits ascend as they do.
    private static void Sort(Span<CentroidTerm> terms)
    {
        Span<ulong> keys = terms.Length <= MostOnStack ? stackalloc ulong[terms.Length] : new ulong[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            keys[i] = ((ulong)~BitConverter.SingleToUInt32Bits(terms[i].Whole) << 32) | (uint)terms[i].Id;
        }

        keys.Sort(terms);
    }

    private void Grow(int size, bool exact)
    {
        if (terms.Length < size)
        {
            Array.Resize(ref terms, exact ? size : Math.Max(size, terms.Length + (terms.Length / 8)));
        }
    }
}
