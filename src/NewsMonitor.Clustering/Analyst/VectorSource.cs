namespace NewsMonitor.Clustering;

/// <summary>Answers with the stored vector of an article (<see cref="ClusterOutcome.Vector"/>), empty for a copy. Must answer for every article that was decided and not yet closed.</summary>
/// <param name="article">The article's number.</param>
public delegate ReadOnlyMemory<byte> VectorSource(long article);
