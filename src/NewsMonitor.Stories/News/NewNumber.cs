using NewsMonitor.Text.Numbers;

namespace NewsMonitor.Stories.News;

/// <summary>A number that a story had not had.</summary>
/// <param name="Claim">The number and what it counts.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Was">The number that the story gave for the same before; null when it gave none.</param>
public readonly record struct NewNumber(NumberClaim Claim, int Sentence, string? Was);
