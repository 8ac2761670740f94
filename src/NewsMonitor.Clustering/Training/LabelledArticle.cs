namespace NewsMonitor.Clustering;

/// <summary>An article whose story is known.</summary>
/// <param name="Article">The article.</param>
/// <param name="Cluster">The label of its story.</param>
public sealed record LabelledArticle(ClusterArticle Article, string Cluster);
