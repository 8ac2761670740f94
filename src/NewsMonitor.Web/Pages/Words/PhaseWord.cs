using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages.Words;

/// <summary>A phase in the word of the page and the API.</summary>
internal static class PhaseWord
{
    public static string Of(StoryPhase phase) => phase.ToString().ToLowerInvariant();
}
