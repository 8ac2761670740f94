namespace NewsMonitor.Clustering;

/// <summary>Labelled articles of one language in the order of their stream.</summary>
/// <param name="Name">The set and the language, for tables.</param>
/// <param name="Language">BCP 47 primary subtag.</param>
/// <param name="Articles">The articles, in order.</param>
/// <param name="Set">The set that it is from.</param>
/// <param name="Weight">What a row of this stream counts for in training.</param>
public sealed record LabelledStream(string Name, string Language, IReadOnlyList<LabelledArticle> Articles, float Weight = 1, string Set = "");
