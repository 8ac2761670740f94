using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>An article went from one story to another.</summary>
/// <param name="Article">The article.</param>
/// <param name="From">The story it left.</param>
/// <param name="Into">The story it is in; −1 when it left the partition.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArticleMove(long Article, long From, long Into);
