using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>A term that an article and a story have both.</summary>
/// <param name="InStory">Its place among the story's terms.</param>
/// <param name="InArticle">Its place in <see cref="PlacedTerms"/>.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MetTerm(int InStory, int InArticle);
