namespace NewsMonitor.Model;

/// <summary>A line of a text as a stretch of its mentions, so that a line that recurs in a source's articles can be left out.</summary>
/// <param name="Hash">The same for the same words, whatever stands between them.</param>
/// <param name="First">The first mention.</param>
/// <param name="Count">How many mentions.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct TextLine(ulong Hash, int First, int Count);
