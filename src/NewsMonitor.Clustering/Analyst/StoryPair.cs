using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>Two stories, the older first.</summary>
/// <param name="A">The story founded first.</param>
/// <param name="B">The other.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoryPair(long A, long B);
