namespace NewsMonitor.Clustering;

/// <summary>
/// Memory for very many lists of slots, most of them short: blocks of given sizes, cut from large pages and used again. The garbage collector sees the pages alone,
/// however many lists there are. Not thread-safe.
/// </summary>
internal sealed class SlotLists
{
    // With these sizes a quarter of the room where the steps begin is 16 slots, which is 1 << DoubledUpTo.
    private const int Smallest = 4;
    private const int SmallestBits = 2;
    private const int DoubledUpTo = 4;
    private const int SizesOfDoubling = 4;
    private const int Sizes = 100;
    private const int PageBits = 18;
    private const int UnitBits = PageBits - SmallestBits;

    private readonly List<int[]> pages = [];
    private readonly int[] free = [.. Enumerable.Repeat(-1, Sizes)];
    private readonly Stack<int> freePages = new();
    private int open = -1;
    private int used = 1 << PageBits;

    /// <summary>How many slots there is room for in a block of a size: 4, 8, 16, 32, 64, then four sizes to each doubling: 80, 96, 112, 128, 160 and so on.</summary>
    public static int Room(int size)
    {
        var (doublings, step) = Math.DivRem(size - DoubledUpTo - 1, SizesOfDoubling);
        return size <= DoubledUpTo ? Smallest << size : (SizesOfDoubling + 1 + step) << (DoubledUpTo + doublings);
    }

    /// <summary>A block, by where it begins.</summary>
    /// <param name="at">What <see cref="Take"/> answered.</param>
    /// <param name="count">How many slots of it are asked for.</param>
    public Span<int> Of(int at, int count) => pages[at >> UnitBits].AsSpan((at & ((1 << UnitBits) - 1)) << SmallestBits, count);

    /// <summary>Takes a block; what is in it is left over from others.</summary>
    public int Take(int size)
    {
        var room = Room(size);
        if (free[size] is >= 0 and var at)
        {
            free[size] = Of(at, 1)[0];
            return at;
        }

        if (room > 1 << PageBits)
        {
            return Page(room) << UnitBits;
        }

        if (used + room > 1 << PageBits)
        {
            (open, used) = (Page(1 << PageBits), 0);
        }

        at = (open << UnitBits) | (used >> SmallestBits);
        used += room;
        return at;
    }

    /// <summary>Gives a block back.</summary>
    public void Give(int at, int size)
    {
        if (Room(size) > 1 << PageBits)
        {
            pages[at >> UnitBits] = [];
            freePages.Push(at >> UnitBits);
            return;
        }

        Of(at, 1)[0] = free[size];
        free[size] = at;
    }

    private int Page(int room)
    {
        if (freePages.TryPop(out var page))
        {
            pages[page] = new int[room];
            return page;
        }

        pages.Add(new int[room]);
        return pages.Count - 1;
    }
}
