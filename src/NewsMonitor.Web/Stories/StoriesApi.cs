using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Analyst;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Stories;

/// <summary>Stories, read.</summary>
internal static class StoriesApi
{
    private const int MostInStory = 1000;
    private const int MostActions = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/stories", List).WithName("ListStories").WithSummary("The stories that live, newest change first unless sorted otherwise; q as for search, asked of whole stories").ProducesProblem(400);
        api.MapGet("/stories/{id}", Get).WithName("GetStory").WithSummary("A story: statements, origins, disagreements, summary, names, and up to 1,000 of its articles with what each brought and why it is there; 308 when it merged into another").ProducesProblem(404).Produces(308);
        api.MapGet("/stories/{id}/articles", Articles).WithName("ListStoryArticles").WithSummary("All articles of a story, newest first").ProducesProblem(404).Produces(308);
        api.MapGet("/stories/{id}/updates", Updates).WithName("ListStoryUpdates").WithSummary("What happened to a story, from version 1").ProducesProblem(404);
        DeltaApi.Map(api);
        SearchApi.Map(api);
    }

    private static async Task<Tagged<ListAnswer<StoryListAnswer>>> List(
        [AsParameters] PageQuery page, QueryReading reading, WorkspaceLookup workspaces, string? workspace, string? sort, string? language, string? source, string? feed, string? since, string? q, TimeProvider time, CancellationToken cancellation)
    {
        var found = await reading.Stories(
            new StoryQuery
            {
                Workspace = await workspaces.Existing(workspace, cancellation),
                Sort = Sort(sort),
                Language = string.IsNullOrEmpty(language) ? null : LanguageTag.Primary(language),
                Source = string.IsNullOrEmpty(source) ? null : source,
                Since = Since(since),
                Feed = string.IsNullOrEmpty(feed) ? null : feed,
                After = page.From,
                Limit = page.Rows,
            },
            SearchRequest.Read(q),
            cancellation);
        return new(new([.. found.Items.Select(h => StoryListAnswer.Of(h, time.GetUtcNow()))], found.Next));
    }

    private static async Task<Results<Tagged<StoryAnswer>, RedirectHttpResult>> Get(string id, HttpRequest request, IStoryStore stories, IReading reading, IUpdateLog updates, IActions actions, TimeProvider time, CancellationToken cancellation)
    {
        var head = await Head(id, stories, cancellation);
        if (head.MergedInto is not null)
        {
            return Moved(request, id, await Survivor(head, stories, cancellation));
        }

        var newest = await updates.OfStory(head.Id, head.Version - 1, 1, cancellation);
        var answer = StoryAnswer.Of(
            head,
            await stories.Told(head.Id, cancellation) ?? StoryTold.Empty,
            await reading.Articles(head.Id, null, MostInStory, cancellation),
            newest is [var update] ? update.Cursor : new Cursor(updates.Epoch, 0),
            time.GetUtcNow());
        var done = await actions.List(head.Id.Partition.Workspace, head.Id, null, MostActions, cancellation);
        return new Tagged<StoryAnswer>(answer with { Actions = [.. done.Items.Select(ActionAnswer.Of)] });
    }

    private static async Task<Results<Tagged<ListAnswer<StoryArticleAnswer>>, RedirectHttpResult>> Articles(
        string id, [AsParameters] PageQuery page, HttpRequest request, IStoryStore stories, IReading reading, CancellationToken cancellation)
    {
        var head = await Head(id, stories, cancellation);
        if (head.MergedInto is not null)
        {
            return Moved(request, id, await Survivor(head, stories, cancellation));
        }

        var found = await reading.Articles(head.Id, page.From, page.Rows, cancellation);
        return new Tagged<ListAnswer<StoryArticleAnswer>>(new([.. found.Items.Select(StoryArticleAnswer.Of)], found.Next));
    }

    private static async Task<Tagged<ListAnswer<UpdateAnswer>>> Updates(string id, [AsParameters] PageQuery page, IStoryStore stories, IUpdateLog updates, CancellationToken cancellation)
    {
        var head = await Head(id, stories, cancellation);
        var after = page.From is null ? 0
            : int.TryParse(page.From, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : throw ApiException.BadRequest($"after: '{page.From}' is not what a page gave as next");
        var found = await updates.OfStory(head.Id, after, page.Rows + 1, cancellation);
        var items = found.Take(page.Rows).Select(UpdateAnswer.Of).ToList();
        return new(new(items, found.Count > page.Rows ? items[^1].Version.ToString(CultureInfo.InvariantCulture) : null));
    }

    internal static async Task<StoryHead> Head(string id, IStoryStore stories, CancellationToken cancellation) =>
        (StoryId.IsId(id) ? await stories.Head(new StoryId(id), cancellation) : null) ?? throw ApiException.NotFound($"story '{id}'");

    /// <summary>The story that goes on where this one ended, through any number of merges.</summary>
    internal static async Task<StoryId> Survivor(StoryHead head, IStoryStore stories, CancellationToken cancellation)
    {
        var at = head;
        while (at.MergedInto is { } into)
        {
            if (await stories.Head(into, cancellation) is not { } next)
            {
                return into;
            }

            at = next;
        }

        return at.Id;
    }

    internal static RedirectHttpResult Moved(HttpRequest request, string from, StoryId to) => TypedResults.Redirect(
        request.PathBase + request.Path.Value!.Replace($"/{from}", $"/{to.Value}", StringComparison.Ordinal) + request.QueryString,
        permanent: true,
        preserveMethod: true);

    internal static StorySort Sort(string? sort) => sort switch
    {
        null or "" or "latest" => StorySort.Latest,
        "size" => StorySort.Size,
        "new" => StorySort.New,
        "momentum" => StorySort.Momentum,
        _ => throw ApiException.BadRequest($"sort '{sort}' is not known: it is latest, momentum, size or new"),
    };

    private static DateTimeOffset? Since(string? since) => string.IsNullOrEmpty(since) ? null
        : DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw ApiException.BadRequest($"since '{since}' is not a time: write it as ISO 8601, such as 2024-12-02T08:30:00Z");
}
