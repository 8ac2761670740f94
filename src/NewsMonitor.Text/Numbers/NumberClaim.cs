using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Numbers;

/// <summary>A number and what it counts, as a text claims it.</summary>
/// <param name="About">What is counted, in a form that other wordings share: "killed", "injured", "magnitude", or the noun behind the number.</param>
/// <param name="Value">The number as digits, with its scale word: "12", "2.1 billion".</param>
/// <param name="Span">Where it stands.</param>
public sealed record NumberClaim(string About, string Value, TextSpan Span);
