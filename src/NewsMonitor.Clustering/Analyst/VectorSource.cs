namespace NewsMonitor.Clustering;

/// <summary>Answers with the stored vector of an article (<see cref="ClusterOutcome.Vector"/>). Asked for originals only.</summary>
/// <param name="article">The article's number.</param>
public delegate ReadOnlyMemory<byte> VectorSource(long article);
