using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What the matcher remembers of a story.</summary>
internal sealed class StoryLeaves(StoryId story)
{
    public StoryId Story { get; } = story;

    /// <summary>The leaves that hold for one of its articles or for a facet.</summary>
    public HashSet<int> Satisfied { get; } = [];

    /// <summary>Those of them that hold for a facet.</summary>
    public HashSet<int> FacetLeaves { get; } = [];

    /// <summary>The facets that were looked at.</summary>
    public HashSet<MatchFacet> Facets { get; } = [];

    /// <summary>The leaves that this story was counted for.</summary>
    public HashSet<int> Counted { get; } = [];

    /// <summary>The leaves that there were when it was last read.</summary>
    public int Generation { get; set; }
}
