using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>
/// The terms of one kind in a story's centroid, unordered; pruned to the heaviest. Numbers, counts and weights stand in stretches of their own of one block of memory:
/// whether an article has a story's terms is asked by number alone, which then takes a quarter of the memory to be read.
/// </summary>
internal sealed class TermSums
{
    private const int MostOnStack = 512;
    private const int NumbersOfTerm = 4;

    // The ids, how many members carry each in title or lead, and two weights each.
    private int[] block = [];

    /// <summary>How many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The terms.</summary>
    public ReadOnlySpan<int> Ids => block.AsSpan(0, Count);

    /// <summary>How many members carry each term in title or lead.</summary>
    public ReadOnlySpan<int> Leading => block.AsSpan(Room, Count);

    /// <summary>What each term weighs.</summary>
    public ReadOnlySpan<CentroidWeights> Weights => Weighing(block)[..Count];

    /// <summary>The terms will be asked for soon.</summary>
    public void ExpectBlock() => Ahead.FetchObject(block);

    /// <summary>Bytes held.</summary>
    public long Bytes => block.Length * 4L;

    private int Room => block.Length / NumbersOfTerm;

    /// <summary>Adds a member's terms; <paramref name="added"/> gets those that are new here.</summary>
    public void Add(VectorTerm[] from, TermPlaces places, List<int> added)
    {
        var known = Count;
        Place(places);
        var fresh = 0;
        foreach (ref readonly var term in from.AsSpan())
        {
            fresh += places.Of(term.Id) < 0 ? 1 : 0;
        }

        Grow(known + fresh, exact: known == 0);
        var leading = block.AsSpan(Room);
        var weights = Weighing(block);
        foreach (ref readonly var term in from.AsSpan())
        {
            var place = PlaceOf(term.Id, places, added);
            ref var weight = ref weights[place];
            weight.Whole += (float)term.Whole;
            weight.Part += (float)term.Part;
            leading[place] += term.Leading ? 1 : 0;
        }
    }

    /// <summary>Adds another story's terms.</summary>
    public void Add(TermSums other, TermPlaces places, List<int> added)
    {
        Place(places);
        var fresh = 0;
        foreach (var id in other.Ids)
        {
            fresh += places.Of(id) < 0 ? 1 : 0;
        }

        Grow(Count + fresh, exact: false);
        var leading = block.AsSpan(Room);
        var weights = Weighing(block);
        for (var i = 0; i < other.Count; i++)
        {
            var place = PlaceOf(other.Ids[i], places, added);
            weights[place].Whole += other.Weights[i].Whole;
            weights[place].Part += other.Weights[i].Part;
            leading[place] += other.Leading[i];
        }
    }

    /// <summary>How many terms there may be before <see cref="Prune"/> goes down to <paramref name="most"/>: a quarter more, so that not every addition sorts.</summary>
    public static int Slack(int most) => most + (most / 4);

    /// <summary>Keeps the heaviest when there are more than the slack allows; <paramref name="removed"/> gets the ids of the others.</summary>
    public void Prune(int most, List<int> removed, bool shrink = false)
    {
        if (Count > Slack(most))
        {
            Sort();
            removed.AddRange(Ids[most..]);
            Count = most;
        }

        if (shrink && Room > Count)
        {
            Resize(Count);
        }
    }

    /// <summary>Writes the terms.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        for (var i = 0; i < Count; i++)
        {
            writer.Write(Ids[i]);
            writer.Write(Weights[i].Whole);
            writer.Write(Weights[i].Part);
            writer.Write(Leading[i]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(BinaryReader reader)
    {
        Count = reader.ReadInt32();
        block = new int[Count * NumbersOfTerm];
        for (var i = 0; i < Count; i++)
        {
            block[i] = reader.ReadInt32();
            Weighing(block)[i] = new CentroidWeights { Whole = reader.ReadSingle(), Part = reader.ReadSingle() };
            block[Count + i] = reader.ReadInt32();
        }
    }

    private static Span<CentroidWeights> Weighing(int[] block) => MemoryMarshal.Cast<int, CentroidWeights>(block.AsSpan(block.Length / 2));

    private void Place(TermPlaces places)
    {
        places.Begin();
        for (var i = 0; i < Count; i++)
        {
            places.Set(block[i], i);
        }
    }

    // There is room.
    private int PlaceOf(int id, TermPlaces places, List<int> added)
    {
        var place = places.Of(id);
        if (place < 0)
        {
            place = Count++;
            block[place] = id;
            block[Room + place] = 0;
            Weighing(block)[place] = default;
            added.Add(id);
        }

        return place;
    }

    // Heaviest first, then by term: as one number, because that sorts several times faster than a comparison. Weights are not negative, so their bits ascend as they do.
    private void Sort()
    {
        Span<ulong> keys = Count <= MostOnStack ? stackalloc ulong[Count] : new ulong[Count];
        Span<(float Part, int Leading)> others = Count <= MostOnStack ? stackalloc (float, int)[Count] : new (float, int)[Count];
        var leading = block.AsSpan(Room, Count);
        var weights = Weighing(block);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)~BitConverter.SingleToUInt32Bits(weights[i].Whole) << 32) | (uint)block[i];
            others[i] = (weights[i].Part, leading[i]);
        }

        keys.Sort(others);
        for (var i = 0; i < keys.Length; i++)
        {
            block[i] = (int)(uint)keys[i];
            weights[i] = new CentroidWeights { Whole = BitConverter.UInt32BitsToSingle(~(uint)(keys[i] >> 32)), Part = others[i].Part };
            leading[i] = others[i].Leading;
        }
    }

    private void Grow(int size, bool exact)
    {
        if (Room < size)
        {
            Resize(exact ? size : Math.Max(size, Room + (Room / 8)));
        }
    }

    private void Resize(int room)
    {
        var to = new int[room * NumbersOfTerm];
        Ids.CopyTo(to);
        Leading.CopyTo(to.AsSpan(room));
        Weights.CopyTo(Weighing(to));
        block = to;
    }
}
