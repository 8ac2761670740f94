using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.List;

namespace NewsMonitor.Web.Pages.Versions;

/// <summary>The page of an article's versions: what its publisher changed, word by word.</summary>
internal static class ArticlePages
{
    /// <summary>The most versions that are compared; the newest.</summary>
    private const int Most = 20;

    public static void Map(RouteGroupBuilder pages) => pages.MapMethods("/articles/{id}", ["GET", "HEAD"], Show);

    private static async Task<RazorComponentResult<VersionsPage>> Show(string id, HttpContext context, IArticleLog log, IPartitionStore decisions, WorkspaceLookup workspaces, TimeProvider time, CancellationToken cancellation)
    {
        var address = StoryLists.Address(context.Request);
        var workspace = await workspaces.Existing(address.Workspace, cancellation);
        var article = await log.Find(workspace, new ArticleId(id), cancellation) ?? throw ApiException.NotFound($"article '{id}'");
        var versions = await log.Versions(workspace, article.Id, cancellation);
        var decision = await decisions.Decision(workspace, article.Id, cancellation);
        context.Response.Headers.CacheControl = "no-cache";
        return new(new { View = new VersionsView(address, article, decision?.Story, Changes([.. versions.TakeLast(Most)]), time.GetUtcNow()) });
    }

    private static List<VersionChange> Changes(List<ArticleVersion> versions)
    {
        var changes = new List<VersionChange>();
        for (var i = versions.Count - 1; i >= 0; i--)
        {
            var (version, before) = (versions[i], i > 0 ? versions[i - 1] : versions[i]);
            var text = before.RemovedAt is null ? before.Body : version.Body;
            changes.Add(new VersionChange(version.Version, version.ReceivedAt, WordDiff.Of(before.Title, version.Title), WordDiff.Of(text, version.Body), version.RemovedAt));
        }

        return changes;
    }
}
