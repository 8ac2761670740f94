using NewsMonitor.Model;
using NewsMonitor.Stories.Headlines;

namespace NewsMonitor.Stories.Heads;

/// <summary>A story as it is told, and what the composer remembers of it.</summary>
/// <param name="Head">What readers see.</param>
/// <param name="Headlines">What choosing the headline remembers; bounded.</param>
public sealed record ToldStory(StoryHead Head, HeadlineState Headlines);

/// <summary>A story's next version.</summary>
/// <param name="Story">The story from here on.</param>
/// <param name="Update">What subscribers are told; its cursor is given at commit.</param>
/// <param name="Added">Articles that joined.</param>
/// <param name="Removed">Articles that left.</param>
public sealed record ComposedStory(ToldStory Story, StoryUpdate Update, IReadOnlyList<Article> Added, IReadOnlyList<ArticleId> Removed);
