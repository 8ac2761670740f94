using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>The stories of one term: a single one stands here itself, because most terms are in one story; more stand in a block of <see cref="SlotLists"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Posting
{
    /// <summary>How many stories; negative when the term has left the index.</summary>
    public int Count;

    /// <summary>The slot of the story when there is one; the block when there are more.</summary>
    public int At;

    /// <summary>The block's size.</summary>
    public int Size;
}
