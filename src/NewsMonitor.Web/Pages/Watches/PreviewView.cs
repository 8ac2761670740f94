using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>What a query would have matched, as a page shows it.</summary>
/// <param name="Asked">The query as typed.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="Sentence">How many stories it would have matched.</param>
/// <param name="Everything">True when it leaves out next to nothing.</param>
/// <param name="Stories">The latest of them: address, headline, and when it changed.</param>
/// <param name="Now">The time it is.</param>
public sealed record PreviewView(string Asked, QueryFault? Fault, string Sentence, bool Everything, IReadOnlyList<(string Address, string Headline, DateTimeOffset At)> Stories, DateTimeOffset Now)
{
    /// <summary>The preview of a query that can be read.</summary>
    internal static PreviewView Of(string asked, PreviewAnswer answer, PageAddress address, DateTimeOffset now) =>
        new(asked, null, answer.Summary, answer.Everything, [.. answer.Stories.Select(s => (address.Story(new StoryId(s.Id)), s.Headline, s.UpdatedAt))], now);

    /// <summary>What stands instead where the query cannot be read.</summary>
    public static PreviewView Of(string asked, QueryFault fault, DateTimeOffset now) => new(asked, fault, "", Everything: false, [], now);
}
