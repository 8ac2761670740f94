namespace NewsMonitor.Delivery.Queries;

/// <summary>A number of a story that a condition compares, as in <c>articles&gt;=5</c>.</summary>
public enum QueryMetric
{
    /// <summary>How many articles, copies included.</summary>
    Articles,

    /// <summary>How many declared outlets.</summary>
    Outlets,

    /// <summary>How many independent origins.</summary>
    Origins,

    /// <summary>How fast articles come.</summary>
    Momentum,

    /// <summary>How long ago the story's first article was published; in seconds here, written with a unit: <c>age&lt;2h</c>.</summary>
    Age,
}

/// <summary>How a condition compares.</summary>
public enum QueryComparison
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    More,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,
}
