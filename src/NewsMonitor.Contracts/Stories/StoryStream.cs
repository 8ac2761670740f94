using NewsMonitor.Model;

namespace NewsMonitor.Contracts;

/// <summary>
/// The subscriber streams of story updates: one stream a story, fed from the update log.
/// A grain class subscribes by <c>[ImplicitStreamSubscription(StoryStream.Namespace)]</c> and gets each <see cref="StoryUpdate"/> at least once, in version order.
/// </summary>
public static class StoryStream
{
    /// <summary>The stream provider's name.</summary>
    public const string Provider = "updates";

    /// <summary>The streams' namespace.</summary>
    public const string Namespace = "story-updates";

    /// <summary>The stream of a story.</summary>
    public static StreamId Of(StoryId story) => StreamId.Create(Namespace, story.Value);
}
