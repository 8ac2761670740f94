using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>The stories of one term: a single one stands here itself, because most terms are in one story; more stand in a list.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Posting
{
    /// <summary>How many stories; negative when the term has left the index.</summary>
    public int Count;

    /// <summary>The slot of the story when there is one.</summary>
    public int Only;

    /// <summary>The slots when there have been more than one, ascending; only the first <see cref="Count"/> count.</summary>
    public int[]? List;
}
