using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>Articles in, and one article out.</summary>
internal static class ArticlesApi
{
    /// <summary>The scope of ids that are posted to the API: one for all posts.</summary>
    private const string Scope = "api";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/articles", Post).WithName("PostArticles").WithSummary("Takes articles in: one object, an array, or one a line; answers after all are durable")
            .Accepts<ArticlePost>("application/json", "application/x-ndjson").Produces<IReadOnlyList<PostReceipt>>(StatusCodes.Status202Accepted).ProducesProblem(400).ProducesProblem(413).ProducesProblem(503);
        api.MapGet("/articles/{id}", Get).WithName("GetArticle").WithSummary("An article with its versions and the decision on it").ProducesProblem(404);
    }

    private static async Task<IResult> Post(HttpRequest request, IGrainFactory grains, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var posted = PostedArticles.Read(await RequestBody.Read(request, cancellation));
        var readable = posted.Where(p => p.Document is not null).Select(p => p.Document!).ToList();
        IReadOnlyList<IntakeReceipt> taken = readable.Count == 0
            ? []
            : await grains.GetGrain<IIntakeGrain>(0).Take(new IntakeBatch
            {
                Workspace = await workspaces.OrNew(workspace, cancellation),
                Scope = Scope,
                Documents = readable,
                Quarantine = false,
            });
        var next = 0;
        return TypedResults.Json(
            posted.Select(p => p.Document is null ? PostReceipt.Rejected(p.Reason!) : PostReceipt.Of(taken[next++])).ToList(),
            ApiJson.Options,
            statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<Tagged<ArticleAnswer>> Get(string id, IArticleLog log, IPartitionStore decisions, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var key = await workspaces.Existing(workspace, cancellation);
        var article = await log.Find(key, new ArticleId(id), cancellation) ?? throw ApiException.NotFound($"article '{id}'");
        var decision = await decisions.Decision(key, article.Id, cancellation);
        return new(ArticleAnswer.Of(article, await log.Versions(key, article.Id, cancellation), decision));
    }
}
