using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>What is known of a term before the first article.</summary>
/// <param name="Documents">In how many background documents it stood.</param>
/// <param name="Middle">How often it stood within a sentence, where a capital letter means something.</param>
/// <param name="Capital">How often it had a capital letter there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BackgroundEntry(int Documents, int Middle, int Capital);
