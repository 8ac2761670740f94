using NewsMonitor.Model;

namespace NewsMonitor.Stories.Headlines;

/// <summary>A title that may become the story's headline.</summary>
/// <param name="Headline">The title, its article and its outlet.</param>
/// <param name="At">The article's effective time.</param>
/// <param name="Clarity">0 to 1: how well it reads alone, without regard to the story.</param>
/// <param name="Terms">Its content terms, each once.</param>
/// <param name="Lead">The article's first sentence.</param>
public sealed record HeadlineCandidate(Headline Headline, DateTimeOffset At, double Clarity, IReadOnlyList<string> Terms, string Lead);
