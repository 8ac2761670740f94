using NewsMonitor.Model;

namespace NewsMonitor.Stories.Summaries;

/// <summary>A sentence that may stand in the summary. Plain data, stored with the story.</summary>
/// <param name="Sentence">The sentence and its place.</param>
/// <param name="Terms">Its content terms.</param>
/// <param name="Index">Its place among its article's sentences: what stands early tells the matter.</param>
/// <param name="Order">The number of its article in the story.</param>
public sealed record SummaryCandidate(SummarySentence Sentence, IReadOnlyList<string> Terms, int Index, int Order);
