using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>Which stories hold a term, as ascending slots. A term that too many stories hold finds nothing and is left out for good.</summary>
internal sealed class Postings(int most)
{
    private const int Common = -1;

    private Posting[] postings = new Posting[1024];

    /// <summary>How many terms have left the index because too many stories hold them.</summary>
    public long Dropped { get; private set; }

    /// <summary>The slots of the stories that hold a term; empty for none and for too common ones. Valid until the next change.</summary>
    public ReadOnlySpan<int> Of(int term) => term < postings.Length ? Slots(ref postings[term]) : [];

    /// <summary>A term will be asked for, or a story added to it, soon.</summary>
    public void Expect(int term)
    {
        if (term < postings.Length)
        {
            Ahead.Fetch(in postings[term]);
        }
    }

    /// <summary>How many stories hold a term; the bound for one that has left the index.</summary>
    public int CountOf(int term) => term >= postings.Length ? 0 : postings[term].Count == Common ? most : postings[term].Count;

    /// <summary>True when the term has left the index because too many stories hold it.</summary>
    public bool IsCommon(int term) => term < postings.Length && postings[term].Count == Common;

    /// <summary>Notes that a story holds a term.</summary>
    public void Add(int term, int slot)
    {
        if (term >= postings.Length)
        {
            Array.Resize(ref postings, Math.Max(term + 1, postings.Length * 2));
        }

        ref var posting = ref postings[term];
        switch (posting.Count)
        {
            case Common:
                return;
            case 0:
                posting = new Posting { Count = 1, Only = slot };
                return;
        }

        if (posting.Count == most)
        {
            posting = new Posting { Count = Common };
            Dropped++;
            return;
        }

        if (posting.Count == 1)
        {
            if (posting.Only == slot)
            {
                return;
            }

            posting.List = [posting.Only, 0];
        }

        Insert(ref posting, slot);
    }

    /// <summary>Notes that a story holds a term no more.</summary>
    public void Remove(int term, int slot)
    {
        if (term >= postings.Length)
        {
            return;
        }

        ref var posting = ref postings[term];
        var slots = Slots(ref posting);
        var place = slots.BinarySearch(slot);
        if (place < 0)
        {
            return;
        }

        slots[(place + 1)..].CopyTo(slots[place..]);
        posting.Count--;
        if (posting.Count <= 1)
        {
            posting = new Posting { Count = posting.Count, Only = slots[0] };
        }
    }

    /// <summary>A forgotten term's id starts afresh.</summary>
    public void Forget(int term)
    {
        if (term < postings.Length)
        {
            postings[term] = default;
        }
    }

    /// <summary>Gives every story its new slot; the order stays.</summary>
    public void Renumber(int[] slotOf)
    {
        foreach (ref var posting in postings.AsSpan())
        {
            foreach (ref var slot in Slots(ref posting))
            {
                slot = slotOf[slot];
            }
        }
    }

    /// <summary>The terms that are too common, ascending.</summary>
    public List<int> CommonTerms()
    {
        var common = new List<int>();
        for (var term = 0; term < postings.Length; term++)
        {
            if (postings[term].Count == Common)
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
        postings[term] = new Posting { Count = Common };
    }

    private static Span<int> Slots(ref Posting posting) =>
        posting.Count == 1 ? MemoryMarshal.CreateSpan(ref posting.Only, 1) : posting.Count > 1 ? posting.List.AsSpan(0, posting.Count) : [];

    // Into the list, which holds what was there before; new stories come last.
    private static void Insert(ref Posting posting, int slot)
    {
        var (list, count) = (posting.List!, posting.Count);
        if (count == list.Length)
        {
            Array.Resize(ref list, count < 64 ? count * 2 : count + (count / 4));
            posting.List = list;
        }

        if (list[count - 1] < slot)
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

        posting.Count = count + 1;
    }
}
