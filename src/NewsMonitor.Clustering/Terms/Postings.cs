using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>Which stories hold a term, as ascending slots. A term that too many stories hold finds nothing and is left out for good.</summary>
internal sealed class Postings(int most)
{
    private const int Common = -1;

    private readonly SlotLists lists = new();
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

    /// <summary>The latest stories of a term that <see cref="Expect"/> was told of will be asked for, or another added to them, very soon.</summary>
    public void ExpectLatest(int term)
    {
        if (Of(term) is [.., _, _] slots)
        {
            Ahead.Fetch(in slots[^1]);
        }
    }

    /// <summary>How many stories hold a term; the bound for one that has left the index.</summary>
    public int CountOf(int term) => term >= postings.Length ? 0 : postings[term].Count == Common ? most : postings[term].Count;

    /// <summary>True when the term has left the index because too many stories hold it.</summary>
    public bool IsCommon(int term) => term < postings.Length && postings[term].Count == Common;

    /// <summary>True when one story more makes the term leave the index.</summary>
    public bool IsFull(int term) => term < postings.Length && postings[term].Count == most;

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
                posting = new Posting { Count = 1, At = slot };
                return;
        }

        if (posting.Count == most)
        {
            Free(ref posting);
            posting = new Posting { Count = Common };
            Dropped++;
            return;
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
        if (posting.Count <= 2)
        {
            var left = slots[0];
            Free(ref posting);
            posting = new Posting { Count = posting.Count - 1, At = left };
            return;
        }

        posting.Count--;
    }

    /// <summary>A forgotten term's id starts afresh.</summary>
    public void Forget(int term)
    {
        if (term < postings.Length)
        {
            Free(ref postings[term]);
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

    private Span<int> Slots(ref Posting posting) =>
        posting.Count == 1 ? MemoryMarshal.CreateSpan(ref posting.At, 1) : posting.Count > 1 ? lists.Of(posting.At, posting.Count) : [];

    private void Free(ref Posting posting)
    {
        if (posting.Count > 1)
        {
            lists.Give(posting.At, posting.Size);
        }
    }

    // New stories come last.
    private void Insert(ref Posting posting, int slot)
    {
        var slots = Slots(ref posting);
        var place = slots[^1] < slot ? slots.Length : slots.BinarySearch(slot);
        if (place < 0)
        {
            slots = WithRoom(ref posting, slots);
            slots[~place..^1].CopyTo(slots[(~place + 1)..]);
            slots[~place] = slot;
        }
        else if (place == slots.Length)
        {
            WithRoom(ref posting, slots)[place] = slot;
        }
    }

    // One slot more.
    private Span<int> WithRoom(ref Posting posting, Span<int> slots)
    {
        if (slots.Length == 1 || slots.Length == SlotLists.Room(posting.Size))
        {
            var size = slots.Length == 1 ? 0 : posting.Size + 1;
            var at = lists.Take(size);
            slots.CopyTo(lists.Of(at, slots.Length));
            Free(ref posting);
            (posting.At, posting.Size) = (at, size);
        }

        posting.Count++;
        return lists.Of(posting.At, posting.Count);
    }
}
