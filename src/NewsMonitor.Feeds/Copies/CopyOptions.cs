namespace NewsMonitor.Feeds.Copies;

/// <summary>When a text counts as another outlet's copy. Section <c>NewsMonitor:Copies</c>.</summary>
public sealed class CopyOptions
{
    /// <summary>The fewest words of a text that can be recognised as a copy; shorter ones are alike by chance. Default 40.</summary>
    public int MinWords { get; set; } = 40;

    /// <summary>The least share of common word sequences (Jaccard) of two copies, 0 to 1. Default 0.7.</summary>
    public double MinOverlap { get; set; } = 0.7;

    /// <summary>The least share of common numbers of two copies that have some: what follows a pattern, such as results and forecasts, differs in its numbers. Default 0.5.</summary>
    public double MinNumbers { get; set; } = 0.5;

    /// <summary>How many texts of a workspace are remembered; the oldest is forgotten first. About 800 bytes each. Default 50,000.</summary>
    public int Remembered { get; set; } = 50_000;

    /// <summary>How many texts are compared word by word with a new one at most. Default 5.</summary>
    public int MaxCandidates { get; set; } = 5;
}
