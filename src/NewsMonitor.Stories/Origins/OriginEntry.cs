using NewsMonitor.Model;

namespace NewsMonitor.Stories.Origins;

/// <summary>An origin of a story's reporting. Plain data, stored with the story.</summary>
public sealed class OriginEntry
{
    /// <summary>The fullest name met.</summary>
    public string Name { get; set; } = "";

    /// <summary>The forms by which it is known, in lower case without article.</summary>
    public List<string> Keys { get; init; } = [];

    /// <summary>The articles that rest on it, in order; at most <see cref="OriginBook.MostEdges"/>.</summary>
    public List<OriginEdge> Edges { get; init; } = [];

    /// <summary>The statements that articles took from it; at most <see cref="OriginBook.MostStatements"/>.</summary>
    public List<int> Statements { get; init; } = [];

    /// <summary>How many articles rest on it in all.</summary>
    public int ArticleCount { get; set; }

    /// <summary>True for an outlet whose own reporting it is, as far as its articles tell: nobody else names it.</summary>
    public bool IsOwn { get; set; }
}
