using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What a query may ask about a story, at one version.</summary>
public sealed record MatchStory
{
    /// <summary>The story.</summary>
    public required StoryId Id { get; init; }

    /// <summary>The number of articles, copies included.</summary>
    public required int Articles { get; init; }

    /// <summary>The number of declared outlets.</summary>
    public int Outlets { get; init; }

    /// <summary>The number of independent origins.</summary>
    public int Origins { get; init; }

    /// <summary>How fast articles come.</summary>
    public double Momentum { get; init; }

    /// <summary>The phase.</summary>
    public string Phase { get; init; } = "new";

    /// <summary>When the version was made: what an age is measured to.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The effective time of the earliest article.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>The effective time of the latest article.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>All that the story tells as a whole.</summary>
    public IReadOnlyList<MatchFacet> Facets { get; init; } = [];
}
