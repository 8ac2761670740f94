using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Searching;

/// <summary>Searching articles, and the stories that they are in; hits are marked.</summary>
internal static class SearchApi
{
    private const int ExcerptLength = 240;
    private const int MostStories = 20;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/search", Search).WithName("Search")
        .WithSummary("Articles that a query holds for, best first, with their stories; hits marked. Words, \"phrases\", prefix*, near/5, AND OR NOT -x ( ), fields title: body: name: source: lang: feed: country: quote: speaker: origin:, of the article's story articles>=5 outlets>=3 origins>=2 momentum>2 age<2h phase:new, dates after: before:").ProducesProblem(400);

    private static async Task<Tagged<SearchAnswer>> Search(
        [AsParameters] PageQuery page, QueryReading search, IStoryStore stories, HitMarker marker, WorkspaceLookup workspaces, string? workspace, string? q, CancellationToken cancellation)
    {
        var query = SearchRequest.Read(q);
        if (query.Root is null)
        {
            throw ApiException.BadRequest("q is empty: give words or a \"phrase\" to search for");
        }

        var found = await search.Articles(await workspaces.Existing(workspace, cancellation), query, page.From, page.Rows, cancellation);
        var hits = found.Items.Select(a => SearchHit.Of(a, marker, query, ExcerptLength)).ToList();
        return new(new(hits, found.Next, await Stories(found.Items, stories, marker, query, cancellation)));
    }

    private static async Task<IReadOnlyList<StoryHit>> Stories(IReadOnlyList<StoryArticle> articles, IStoryStore stories, HitMarker marker, Query query, CancellationToken cancellation)
    {
        var found = new List<StoryHit>();
        foreach (var group in articles.Where(a => a.Decision is not null).GroupBy(a => a.Decision!.Story).Take(MostStories))
        {
            if (await stories.Head(group.Key, cancellation) is { Ended: false } head)
            {
                found.Add(new StoryHit(head.Id.Value, head.Headline, marker.Marks(head.Headline, query, QueryField.Title, HitMarker.LanguageOf(head)), head.ArticleCount, group.Count(), head.UpdatedAt));
            }
        }

        return found;
    }
}

/// <summary>One page of hits.</summary>
/// <param name="Items">Articles, best first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
/// <param name="Stories">The stories that the articles of this page are in, at most 20.</param>
internal sealed record SearchAnswer(IReadOnlyList<SearchHit> Items, string? Next, IReadOnlyList<StoryHit> Stories);

/// <summary>A story with hits.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Marks">The hits in the headline.</param>
/// <param name="ArticleCount">How many articles it has.</param>
/// <param name="Hits">How many of them are on this page.</param>
/// <param name="UpdatedAt">When it changed last.</param>
internal sealed record StoryHit(string Id, string Headline, IReadOnlyList<HitMark> Marks, int ArticleCount, int Hits, DateTimeOffset UpdatedAt);

/// <summary>An article that was hit; marks are stretches of title and excerpt in characters (UTF-16).</summary>
internal sealed record SearchHit(
    string Id,
    string Title,
    IReadOnlyList<HitMark> TitleMarks,
    string Excerpt,
    IReadOnlyList<HitMark> ExcerptMarks,
    string? Source,
    string? Url,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ReceivedAt,
    string Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CopyOf,
    string? StoryId,
    DecisionAnswer? Decision)
{
    public static SearchHit Of(StoryArticle found, HitMarker marker, Query query, int length)
    {
        var a = found.Article;
        var all = marker.Marks(a.Body, query, QueryField.Body, a.Language);
        var (excerpt, start) = HitMarks.Excerpt(a.Body, all, length);
        var marks = all.Where(m => m.Start >= start && m.Start + m.Length <= start + excerpt.Length).Select(m => new HitMark(m.Start - start, m.Length)).ToList();
        return new SearchHit(
            a.Id.Value,
            a.Title,
            marker.Marks(a.Title, query, QueryField.Title, a.Language),
            excerpt,
            marks,
            a.Source?.Name,
            a.Url,
            a.PublishedAt,
            a.ReceivedAt,
            a.Language,
            a.CopyOf?.Value,
            found.Decision?.Story.Value,
            DecisionAnswer.Of(found.Decision, found.Told));
    }
}
