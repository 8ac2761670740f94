namespace NewsMonitor.Feeds.Extraction;

/// <summary>Whether the pages of a feed's items are visited for their full text.</summary>
public enum FullTextMode
{
    /// <summary>Only when the item is a teaser. The default.</summary>
    WhenShort,

    /// <summary>For every item.</summary>
    Always,

    /// <summary>For none.</summary>
    Never,
}
