using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Syndication;

/// <summary>Tells which updates a feed's <c>updated</c> follows: those that tell something new, not those that only count, calm down or note (RFC 4287, 4.2.15). Pure.</summary>
public static class Significance
{
    private static readonly string[] Slight =
    [
        StoryChangeKind.PhaseChanged, StoryChangeKind.ArticleUpdated, StoryChangeKind.Noted, StoryChangeKind.KeptApart, StoryChangeKind.NoLongerApart,
    ];

    /// <summary>True when the update tells something new.</summary>
    public static bool Has(StoryUpdate update) => update.Changes.Any(change => !Slight.Contains(change.Kind, StringComparer.Ordinal));
}
