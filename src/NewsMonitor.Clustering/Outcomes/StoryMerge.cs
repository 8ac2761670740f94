namespace NewsMonitor.Clustering;

/// <summary>One story became part of another.</summary>
/// <param name="From">The story that ended.</param>
/// <param name="Into">The story that goes on.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct StoryMerge(long From, long Into);
