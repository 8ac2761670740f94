namespace NewsMonitor.Text;

/// <summary>Finds a term's place among an article's terms without a look-up: one slot per term and analysis context.</summary>
internal sealed class TermSlot
{
    /// <summary>The article that <see cref="Index"/> is of.</summary>
    public int Article { get; set; }

    /// <summary>The term's place among that article's terms.</summary>
    public int Index { get; set; }
}
