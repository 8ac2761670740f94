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

    /// <summary>A story as it is now.</summary>
    /// <param name="head">The story at its newest version.</param>
    /// <param name="told">What it tells; what a query does not ask about may be left out.</param>
    /// <param name="at">What ages and the momentum are measured to.</param>
    public static MatchStory Of(StoryHead head, StoryTold told, DateTimeOffset at) => new()
    {
        Id = head.Id,
        Articles = head.ArticleCount,
        Outlets = head.Sources.Count,
        Origins = head.OriginCount,
        Momentum = head.Pace.MomentumAt(at),
        Phase = head.Pace.Phase.ToString().ToLowerInvariant(),
        At = at,
        FirstAt = head.FirstPublishedAt ?? head.UpdatedAt,
        LastAt = head.LastPublishedAt ?? head.FirstPublishedAt ?? head.UpdatedAt,
        Facets = StoryFacets.Of(told),
    };
}
