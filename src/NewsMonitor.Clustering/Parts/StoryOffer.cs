namespace NewsMonitor.Clustering;

/// <summary>What a story of one part shows to the others, so that they can say whether they have it too.</summary>
/// <param name="Story">The story.</param>
/// <param name="Vectors">Its latest articles' vectors in their stored form, the last one last.</param>
public sealed record StoryOffer(long Story, IReadOnlyList<ReadOnlyMemory<byte>> Vectors);
