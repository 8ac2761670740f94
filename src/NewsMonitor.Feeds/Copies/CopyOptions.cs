namespace NewsMonitor.Feeds.Copies;

/// <summary>When a text counts as another outlet's copy.</summary>
public sealed class CopyOptions
{
    /// <summary>The fewest words of a text that can be recognised as a copy; shorter ones are alike by chance. Default 40.</summary>
    public int MinWords { get; set; } = 40;

    /// <summary>The least share of common word sequences (Jaccard) of two copies, 0 to 1. Default 0.7.</summary>
    public double MinOverlap { get; set; } = 0.7;

    /// <summary>How many texts are remembered; the oldest is forgotten first. Default 200,000.</summary>
    public int Remembered { get; set; } = 200_000;

    /// <summary>How many texts are compared with a new one at most. Default 20.</summary>
    public int MaxCandidates { get; set; } = 20;
}
