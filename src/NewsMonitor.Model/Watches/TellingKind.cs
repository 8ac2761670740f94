namespace NewsMonitor.Model;

/// <summary>Why a watch tells something. Stored as text: names may not change.</summary>
public enum TellingKind
{
    /// <summary>The story begins to match.</summary>
    Began,

    /// <summary>Something new happened to a story that matches.</summary>
    News,

    /// <summary>The story grew past a number of articles.</summary>
    Grown,

    /// <summary>The story went on in another, which is told of from here on.</summary>
    Merged,
}
