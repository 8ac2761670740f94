using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>An article as a story's member.</summary>
/// <param name="Number">The article.</param>
/// <param name="CopyOf">The original it follows; −1 for an original.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryMember(long Number, long CopyOf)
{
    /// <summary>True when it repeats another member's text and is not in the centroid.</summary>
    public bool IsCopy => CopyOf >= 0;
}
