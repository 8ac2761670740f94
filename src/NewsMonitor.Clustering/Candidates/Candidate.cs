using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>A story that an article may belong to.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Candidate
{
    /// <summary>The story.</summary>
    public Story Story;

    /// <summary>By how much it resembles the article, for choosing whom to score.</summary>
    public double Rank;

    /// <summary>The model's score.</summary>
    public double Score;

    /// <summary>The scalar products with the article.</summary>
    public StoryDots Dots;

    /// <summary>What the article and the story have in common; valid until the next search.</summary>
    public Meeting Meeting;
}
