namespace NewsMonitor.Clustering;

/// <summary>A story of this part that is one with a story that another part offered.</summary>
/// <param name="Story">The story of this part.</param>
/// <param name="Score">The mean score (logit) of the offered articles against it.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct StoryMatch(long Story, double Score);
