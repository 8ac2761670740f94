using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Searching;

/// <summary>Lists what a query holds for: the index gives candidates, the exact check decides.</summary>
internal sealed class QueryReading(IReading reading, Candidates candidates, StoryAsking asking, IOptions<SearchOptions> options, TimeProvider time)
{
    /// <summary>The stories that a query holds for, in the order asked for.</summary>
    /// <param name="stories">Which stories besides, and how many.</param>
    /// <param name="query">The query; the empty one holds for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Page<StoryHead>> Stories(StoryQuery stories, Query query, CancellationToken cancellation)
    {
        if (query.Root is null)
        {
            return await reading.Stories(stories, cancellation);
        }

        var now = time.GetUtcNow();
        var search = stories with { Search = candidates.OfStories(query) };
        return await ExactPages.Read(
            (after, limit) => reading.Stories(search with { After = after, Limit = limit }, cancellation),
            head => asking.Holds(query, head, now, cancellation),
            stories.After,
            stories.Limit,
            options.Value.MostCandidates);
    }

    /// <summary>The articles that a query holds for, best match first; newest first where no words are asked for.</summary>
    public Task<Page<StoryArticle>> Articles(WorkspaceKey workspace, Query query, string? after, int limit, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var search = candidates.OfArticles(query) ?? new SearchNode.Published(IsAfter: true, DateTimeOffset.UnixEpoch);
        return ExactPages.Read(
            (from, rows) => reading.Search(workspace, search, from, rows, cancellation),
            found => asking.Holds(query, found, now, cancellation),
            after,
            limit,
            options.Value.MostCandidates);
    }
}
