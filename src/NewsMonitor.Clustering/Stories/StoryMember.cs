using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>An article as a story's member.</summary>
/// <param name="Number">The article.</param>
/// <param name="CopyOf">The article that it follows because it repeats its text; −1 for an original.</param>
/// <param name="Text">The first article of this text, which has the vector; an original's own number.</param>
/// <param name="Parted">True when an analyst moved a copy away from its original: it then counts as an original with the original's vector.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryMember(long Number, long CopyOf, long Text, bool Parted = false)
{
    /// <summary>True when it follows another article and is not in the centroid.</summary>
    public bool Follows => CopyOf >= 0 && !Parted;
}
