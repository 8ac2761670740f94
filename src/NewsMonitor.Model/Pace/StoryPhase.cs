namespace NewsMonitor.Model;

/// <summary>How lively a story is. Stored as text: names may not change.</summary>
[GenerateSerializer, Alias("nm.story-phase")]
public enum StoryPhase
{
    /// <summary>It began a short time ago.</summary>
    New,

    /// <summary>Its articles come faster than they did.</summary>
    Growing,

    /// <summary>It goes on.</summary>
    Steady,

    /// <summary>Nothing has come for long.</summary>
    Asleep,
}
