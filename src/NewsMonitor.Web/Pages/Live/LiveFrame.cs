using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>What changed in a workspace over a stretch of updates, ready to be put into an open list.</summary>
/// <param name="At">When the newest of the updates was committed.</param>
/// <param name="Now">The server's time.</param>
/// <param name="Changes">How many updates it stands for.</param>
/// <param name="Headline">The headline of the newest.</param>
/// <param name="Life">The life of the workspace; another one than the page's means that the list began afresh.</param>
/// <param name="Totals">How much the workspace holds.</param>
/// <param name="Rows">The rows of the stories that changed, as HTML.</param>
/// <param name="Gone">The stories that ended.</param>
/// <param name="Whole">True when there is more than a frame carries: the page asks for the list.</param>
internal sealed record LiveFrame(
    DateTimeOffset At,
    DateTimeOffset Now,
    int Changes,
    string Headline,
    string Life,
    StoryTotals? Totals,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Gone,
    bool Whole)
{
    /// <summary>The newest update of each story, in the order of the log.</summary>
    public static IReadOnlyList<StoryUpdate> Newest(IEnumerable<StoryUpdate> updates) =>
        [.. updates.GroupBy(u => u.StoryId).Select(g => g.Last()).OrderBy(u => u.Cursor.Sequence)];
}
