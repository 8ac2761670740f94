namespace NewsMonitor.Testing.Articles;

/// <summary>A made-up matter that many outlets write about.</summary>
/// <param name="Language">The language of its articles.</param>
/// <param name="Weight">How much is written about it, beside the others.</param>
/// <param name="BeginsAt">When it begins, as a share of the day.</param>
/// <param name="Titles">What headlines say; the later stand for later articles.</param>
/// <param name="Sentences">What articles tell; each tells some of it.</param>
public sealed record BusyMatter(string Language, int Weight, double BeginsAt, IReadOnlyList<string> Titles, IReadOnlyList<string> Sentences);
