namespace NewsMonitor.Storage;

/// <summary>What articles a search asks for, as the store takes it.</summary>
public abstract record SearchNode
{
    /// <summary>All parts hold.</summary>
    public sealed record All(IReadOnlyList<SearchNode> Parts) : SearchNode;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(IReadOnlyList<SearchNode> Parts) : SearchNode;

    /// <summary>The part does not hold.</summary>
    public sealed record Without(SearchNode Part) : SearchNode;

    /// <summary>A word or phrase stands in title or body.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="IsPrefix">The last word is only the beginning of one.</param>
    /// <param name="Column">title or body; null for either.</param>
    public sealed record Words(string Text, bool IsPrefix = false, string? Column = null) : SearchNode;

    /// <summary>Two words or phrases stand near each other in one column.</summary>
    public sealed record Close(Words Left, Words Right, int Distance) : SearchNode;

    /// <summary>The declared outlet's name has these words.</summary>
    public sealed record Source(string Text) : SearchNode;

    /// <summary>The feed's name has these words.</summary>
    public sealed record Feed(string Text) : SearchNode;

    /// <summary>The article is in this language.</summary>
    public sealed record Language(string Tag) : SearchNode;

    /// <summary>The article was published at or after a time, or before it.</summary>
    public sealed record Published(bool IsAfter, DateTimeOffset Time) : SearchNode;
}
