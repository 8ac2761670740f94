using NewsMonitor.Model;
using NewsMonitor.Web.Pages.Words;

namespace NewsMonitor.Web.Pages.List;

/// <summary>A story as a row of the list.</summary>
/// <param name="Head">The story.</param>
/// <param name="Newest">Its newest change in words.</param>
public sealed record StoryRowView(StoryHead Head, IReadOnlyList<ChangeWords> Newest)
{
    /// <summary>What of it was searched for; null where nothing was.</summary>
    public RowHit? Hit { get; init; }

    /// <summary>The languages, most frequent first.</summary>
    public IEnumerable<string> Languages => Head.Languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key);

    /// <summary>The outlet of the headline in words.</summary>
    public string Whose => Head.HeadlineSource ?? "source not declared";
}
