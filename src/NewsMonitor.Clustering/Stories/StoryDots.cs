using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>Scalar products in the four spaces: words with numbers, headline and lead, names, numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct StoryDots(double Whole, double Lead, double Names, double Numbers);
