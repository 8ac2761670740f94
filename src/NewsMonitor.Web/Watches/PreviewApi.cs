using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Searching;

namespace NewsMonitor.Web.Watches;

/// <summary>What a query would have matched, before a watch is made of it.</summary>
internal static class PreviewApi
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/watches/preview", Preview).WithTags("Watches").WithName("PreviewWatch")
        .WithSummary("How many stories of the last days a query would have matched, and the latest of them; says when it matches nearly everything").ProducesProblem(400)
        .RequireAuthorization(Scopes.Reader);

    private static async Task<Ok<PreviewAnswer>> Preview(PreviewPost post, QueryPreview preview, WorkspaceLookup workspaces, string? workspace, CancellationToken cancellation)
    {
        var query = SearchRequest.Read(post.Query, "query");
        var days = post.Days ?? QueryPreview.UsualDays;
        if (days is < 1 or > QueryPreview.MostDays)
        {
            throw ApiException.BadRequest($"days {days} must be 1 to {QueryPreview.MostDays}");
        }

        return TypedResults.Ok(await preview.Of(await workspaces.Existing(workspace, cancellation), query, days, cancellation));
    }
}

/// <summary>What is asked.</summary>
/// <param name="Query">The query.</param>
/// <param name="Days">How many days to look back; default 7, at most 90.</param>
internal sealed record PreviewPost(string? Query, int? Days);
