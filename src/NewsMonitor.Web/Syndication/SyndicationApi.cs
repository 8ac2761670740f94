using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Delivery.Syndication;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Stories;

namespace NewsMonitor.Web.Syndication;

/// <summary>Stories and queries as feeds: Atom 1.0, RSS 2.0, JSON Feed 1.1.</summary>
internal static class SyndicationApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var feeds = api.MapGroup("").WithTags("Syndication");
        foreach (var (ending, format, word) in FeedAddresses.Formats)
        {
            feeds.MapGet($"/stories/{{id}}/feed.{ending}", (string id, HttpRequest request, IStoryStore stories, StoryFeeds made, CancellationToken cancellation) => Story(id, format, request, stories, made, cancellation))
                .WithName($"GetStoryAs{format}")
                .WithSummary($"What is told of a story, as {word}: an entry for each update that tells something new; 308 when it merged into another")
                .Produces<string>(200, FeedWriter.MediaType(format)).Produces(304).ProducesProblem(404).Produces(308);
            feeds.MapGet($"/feed.{ending}", ([Description("A query as for search; empty for all stories.")] string? q, string? workspace, HttpRequest request, StoryFeeds made, WorkspaceLookup workspaces, CancellationToken cancellation) => OfQuery(q, workspace, format, request, made, workspaces, cancellation))
                .WithName($"GetStoriesAs{format}")
                .WithSummary($"The stories that a query holds for, the newest change first, as {word}; updated moves when something new is told")
                .Produces<string>(200, FeedWriter.MediaType(format)).Produces(304).ProducesProblem(400).ProducesProblem(404);
            feeds.MapGet($"/watches/{{id}}/feed.{ending}", async (string id, HttpContext context, WatchFeeds made, CancellationToken cancellation) => new FeedResult(await made.Of(id, context, cancellation), format))
                .WithName($"GetWatchAs{format}")
                .WithSummary($"What a watch told, as {word}: an entry for each thing")
                .Produces<string>(200, FeedWriter.MediaType(format)).Produces(304).ProducesProblem(404);
        }
    }

    private static async Task<IResult> Story(string id, FeedFormat format, HttpRequest request, IStoryStore stories, StoryFeeds feeds, CancellationToken cancellation)
    {
        var head = await StoriesApi.Head(id, stories, cancellation);
        return head.MergedInto is null
            ? new FeedResult(await feeds.OfStory(head, request, cancellation), format)
            : StoriesApi.Moved(request, id, await StoriesApi.Survivor(head, stories, cancellation));
    }

    private static async Task<IResult> OfQuery(string? q, string? workspace, FeedFormat format, HttpRequest request, StoryFeeds feeds, WorkspaceLookup workspaces, CancellationToken cancellation)
    {
        var query = SearchRequest.Read(q);
        return new FeedResult(await feeds.OfQuery(await workspaces.Existing(workspace, cancellation), query, request, cancellation), format);
    }
}
