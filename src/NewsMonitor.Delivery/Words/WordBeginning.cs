namespace NewsMonitor.Delivery.Words;

/// <summary>With what a word begins in every text that a pattern's word holds for: what an index of unstemmed words can be asked.</summary>
/// <param name="Text">The beginning, or the whole word.</param>
/// <param name="Languages">The languages that it is right for; empty for all that no other beginning names.</param>
public sealed record WordBeginning(string Text, IReadOnlyList<string> Languages);
