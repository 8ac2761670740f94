using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>What a model said of an article and its best candidate.</summary>
/// <param name="Score">The score, a logit.</param>
/// <param name="Right">True when most of that story's articles have the article's label.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Answer(double Score, bool Right);
