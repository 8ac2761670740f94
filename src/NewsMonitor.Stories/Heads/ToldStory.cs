using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Stories.Heads;

/// <summary>A story as it is told, and the book that goes on telling it.</summary>
/// <param name="Head">What lists show.</param>
/// <param name="Book">What is remembered of its articles; it goes on with the next version, so that a version that was not stored leaves it half-true.</param>
/// <param name="Told">What readers were told.</param>
public sealed record ToldStory(StoryHead Head, StoryBook Book, StoryTold Told);
