using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Searching;

namespace NewsMonitor.Web.Watches;

/// <summary>Tells what a query would have matched lately, over what is stored.</summary>
internal sealed class QueryPreview(QueryReading search, TimeProvider time)
{
    /// <summary>The most days that a preview looks back over.</summary>
    public const int MostDays = 90;

    /// <summary>The days that a preview looks back over when nobody says.</summary>
    public const int UsualDays = 7;

    private const int Shown = 10;
    private const int Stretch = 500;
    private const int MostStories = 2_000;

    /// <summary>Counts the stories that changed within some days and that the query holds for.</summary>
    public async Task<PreviewAnswer> Of(WorkspaceKey workspace, Query query, int days, CancellationToken cancellation)
    {
        var found = new List<StoryHead>();
        var stories = new StoryQuery { Workspace = workspace, Since = time.GetUtcNow().AddDays(-days), Limit = Stretch };
        do
        {
            var page = await search.Stories(stories, query, cancellation);
            found.AddRange(page.Items);
            stories = stories with { After = page.Next };
        }
        while (stories.After is not null && found.Count < MostStories);

        return new PreviewAnswer(
            query.ToString(),
            days,
            found.Count,
            stories.After is null,
            query.HoldsForNearlyEverything,
            Words(query, found.Count, stories.After is null, days),
            [.. found.Take(Shown).Select(head => new PreviewStory(head.Id.Value, head.Headline, head.HeadlineSource, head.ArticleCount, head.UpdatedAt))]);
    }

    private static string Words(Query query, int count, bool complete, int days)
    {
        var when = days switch
        {
            1 => "in the last day",
            UsualDays => "this week",
            _ => $"in {days} days",
        };
        var matched = $"this would have matched {(complete ? "" : "at least ")}{(count == 1 ? "1 story" : $"{count} stories")} {when}";
        return query.HoldsForNearlyEverything ? $"{matched}; it asks for nothing that a story must have, so that nearly every story matches: add a word, a name or a condition" : matched;
    }
}

/// <summary>What a query would have matched.</summary>
/// <param name="Query">The query in its normal form.</param>
/// <param name="Days">The days that were looked over.</param>
/// <param name="Matches">How many stories matched.</param>
/// <param name="Complete">False when there are more than were counted.</param>
/// <param name="Everything">True when the query leaves out next to nothing.</param>
/// <param name="Summary">The same in a sentence.</param>
/// <param name="Stories">The latest of them, at most ten.</param>
internal sealed record PreviewAnswer(string Query, int Days, int Matches, bool Complete, bool Everything, string Summary, IReadOnlyList<PreviewStory> Stories);

/// <summary>A story that a query would have matched.</summary>
internal sealed record PreviewStory(string Id, string Headline, string? HeadlineSource, int ArticleCount, DateTimeOffset UpdatedAt);
