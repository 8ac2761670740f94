namespace NewsMonitor.Clustering;

/// <summary>Which stories hold a term, as ascending slots. A term that too many stories hold finds nothing and is left out for good.</summary>
internal sealed class Postings(int most)
{
    private const int Common = -1;

    private int[]?[] slots = new int[1024][];
    private int[] counts = new int[1024];

    /// <summary>How many terms have left the index because too many stories hold them.</summary>
    public long Dropped { get; private set; }

    /// <summary>The slots of the stories that hold a term; empty for none and for too common ones.</summary>
    public ReadOnlySpan<int> Of(int term) => term < counts.Length && counts[term] > 0 ? slots[term].AsSpan(0, counts[term]) : [];

    /// <summary>How many stories hold a term; the bound for one that has left the index.</summary>
    public int CountOf(int term) => term >= counts.Length ? 0 : counts[term] == Common ? most : counts[term];

    /// <summary>True when the term has left the index because too many stories hold it.</summary>
    public bool IsCommon(int term) => term < counts.Length && counts[term] == Common;

    /// <summary>Notes that a story holds a term.</summary>
    public void Add(int term, int slot)
    {
        if (term >= counts.Length)
        {
            var size = Math.Max(term + 1, counts.Length * 2);
            Array.Resize(ref slots, size);
            Array.Resize(ref counts, size);
        }

        var count = counts[term];
        if (count == Common)
        {
            return;
        }

        if (count == most)
        {
            slots[term] = null;
            counts[term] = Common;
            Dropped++;
            return;
        }

        var list = slots[term] ??= new int[2];
        if (count == list.Length)
        {
            Array.Resize(ref list, count < 64 ? count * 2 : count + (count / 4));
            slots[term] = list;
        }

        if (count == 0 || list[count - 1] < slot)
        {
            list[count] = slot;
        }
        else
        {
            var place = Array.BinarySearch(list, 0, count, slot);
            if (place >= 0)
            {
                return;
            }

            Array.Copy(list, ~place, list, ~place + 1, count - ~place);
            list[~place] = slot;
        }

        counts[term] = count + 1;
    }

    /// <summary>Notes that a story holds a term no more.</summary>
    public void Remove(int term, int slot)
    {
        var count = term < counts.Length ? counts[term] : 0;
        if (count <= 0)
        {
            return;
        }

        var list = slots[term]!;
        var place = Array.BinarySearch(list, 0, count, slot);
        if (place >= 0)
        {
            Array.Copy(list, place + 1, list, place, count - place - 1);
            counts[term] = count - 1;
            if (count == 1)
            {
                slots[term] = null;
            }
        }
    }

    /// <summary>A forgotten term's id starts afresh.</summary>
    public void Forget(int term)
    {
        if (term < counts.Length)
        {
            slots[term] = null;
            counts[term] = 0;
        }
    }

    /// <summary>Gives every story its new slot; the order stays.</summary>
    public void Renumber(int[] slotOf)
    {
        for (var term = 0; term < counts.Length; term++)
        {
            for (var i = 0; i < counts[term]; i++)
            {
                slots[term]![i] = slotOf[slots[term]![i]];
            }
        }
    }

    /// <summary>The terms that are too common, ascending.</summary>
    public List<int> CommonTerms()
    {
        var common = new List<int>();
        for (var term = 0; term < counts.Length; term++)
        {
            if (counts[term] == Common)
            {
                common.Add(term);
            }
        }

        return common;
    }

    /// <summary>Leaves a term out for good.</summary>
    public void SetCommon(int term)
    {
        Add(term, 0);
        slots[term] = null;
        counts[term] = Common;
    }
}
