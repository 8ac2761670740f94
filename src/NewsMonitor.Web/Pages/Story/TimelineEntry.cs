using NewsMonitor.Model;
using NewsMonitor.Web.Pages.Words;

namespace NewsMonitor.Web.Pages.Story;

/// <summary>One version of a story.</summary>
/// <param name="Update">The update.</param>
/// <param name="Changes">Its changes in words.</param>
public sealed record TimelineEntry(StoryUpdate Update, IReadOnlyList<ChangeWords> Changes);
