using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>Articles in, and one article out.</summary>
internal static class ArticlesApi
{
    /// <summary>A post up to this many bytes is read in memory; a larger one goes through a file.</summary>
    private const int InMemory = 8 << 20;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/articles", Post).WithName("PostArticles").WithSummary("Takes articles in: one object, an array, or one a line; answers after all are durable")
            .Accepts<ArticlePost>("application/json", "application/x-ndjson").Produces<IReadOnlyList<PostReceipt>>(StatusCodes.Status202Accepted).ProducesProblem(400).ProducesProblem(413).ProducesProblem(503);
        api.MapGet("/articles/{id}", Get).WithName("GetArticle").WithSummary("An article with its versions and the decision on it").ProducesProblem(404);
    }

    private static async Task<IResult> Post(HttpRequest request, IGrainFactory grains, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var (begun, isAll) = await RequestBody.Begin(request, InMemory, ArticleSpool.Largest, cancellation);
        var intake = new PostIntake(grains, async () => await workspaces.OrNew(workspace, cancellation));
        if (isAll)
        {
            await intake.Take(PostedArticles.Read(begun));
        }
        else
        {
            await using var spool = await ArticleSpool.Read(request, begun, cancellation);
            await intake.Take(spool, cancellation);
        }

        return TypedResults.Json(intake.Receipts, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<Tagged<ArticleAnswer>> Get(string id, IArticleLog log, IPartitionStore decisions, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var key = await workspaces.Existing(workspace, cancellation);
        var article = await log.Find(key, new ArticleId(id), cancellation) ?? throw ApiException.NotFound($"article '{id}'");
        var decision = await decisions.Decision(key, article.Id, cancellation);
        return new(ArticleAnswer.Of(article, await log.Versions(key, article.Id, cancellation), decision));
    }
}
