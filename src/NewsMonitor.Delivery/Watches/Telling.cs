namespace NewsMonitor.Delivery.Watches;

/// <summary>What a watch is to tell now.</summary>
/// <param name="Kind">Why.</param>
/// <param name="From">The first version that is told with it.</param>
/// <param name="To">The last.</param>
public sealed record Telling(TellingKind Kind, int From, int To);

/// <summary>Why something is told.</summary>
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
