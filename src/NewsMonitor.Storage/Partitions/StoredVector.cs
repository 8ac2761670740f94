using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>An article's frozen vector, in the engine's own versioned form.</summary>
/// <param name="Position">The log position of the article.</param>
/// <param name="Article">The article.</param>
/// <param name="Vector">The vector; empty for a copy.</param>
public sealed record StoredVector(long Position, ArticleId Article, ReadOnlyMemory<byte> Vector);

/// <summary>A story by what is decided about it.</summary>
/// <param name="Story">The story, or the one that it went on to through any number of merges.</param>
/// <param name="Position">The log position of the newest fact about it.</param>
public sealed record StoryTrace(StoryId Story, long Position);
