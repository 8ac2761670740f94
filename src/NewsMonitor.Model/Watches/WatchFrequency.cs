namespace NewsMonitor.Model;

/// <summary>How much a watch tells of a story that matches.</summary>
public enum WatchFrequency
{
    /// <summary>Every update.</summary>
    Everything,

    /// <summary>That it begins to match, and then what is new; the default.</summary>
    News,

    /// <summary>Only that it begins to match.</summary>
    Beginnings,
}
