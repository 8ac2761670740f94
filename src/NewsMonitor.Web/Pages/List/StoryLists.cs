using Microsoft.AspNetCore.Http;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.Words;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.List;

/// <summary>Gathers what the list shows.</summary>
internal sealed class StoryLists(QueryReading search, IReading reading, IStoryStore stories, IReplays replays, WorkspaceLookup workspaces, UpdateRing ring, NewestChanges newest, RowHits hits, TimeProvider time)
{
    private const int Rows = 50;

    /// <summary>The most stories whose rows are given by id at once.</summary>
    public const int MostById = 50;

    /// <summary>The list that an address asks for, from a page on.</summary>
    public async Task<StoryListView> Read(PageAddress address, string? after, CancellationToken cancellation)
    {
        // Before the questions: what changes meanwhile comes again by the stream, and shows the same row.
        var cursor = Cursor;
        var workspace = await workspaces.Existing(address.Workspace, cancellation);
        var query = SearchRequest.Read(address.Query);
        var found = await search.Stories(
            new StoryQuery
            {
                Workspace = workspace,
                Sort = StoriesApi.Sort(address.Sort),
                Language = address.Language.Length == 0 ? null : LanguageTag.Primary(address.Language),
                Source = address.Source.Length == 0 ? null : address.Source,
                Feed = address.Feed.Length == 0 ? null : address.Feed,
                Since = Since(address.Within),
                After = string.IsNullOrEmpty(after) ? null : after,
                Limit = Rows,
            },
            query,
            cancellation);
        var view = await View(address, workspace, cursor, found.Items, cancellation);
        return view with { Next = found.Next, Rows = await hits.Mark(workspace, query, view.Rows, cancellation) };
    }

    /// <summary>The rows of some stories; those that ended or never were are left out.</summary>
    public async Task<StoryListView> Some(PageAddress address, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var cursor = Cursor;
        if (ids.Count > MostById)
        {
            throw ApiException.BadRequest($"{ids.Count} ids are more than {MostById}");
        }

        var workspace = await workspaces.Existing(address.Workspace, cancellation);
        var heads = new List<StoryHead>(ids.Count);
        foreach (var id in ids.Where(StoryId.IsId))
        {
            if (await stories.Head(new StoryId(id), cancellation) is { Ended: false, ArticleCount: > 0 } head && head.Partition.Workspace == workspace)
            {
                heads.Add(head);
            }
        }

        return await View(address, workspace, cursor, [.. heads.OrderByDescending(h => h.UpdatedAt)], cancellation) with { Whole = false };
    }

    private DateTimeOffset? Since(string within) => within.Length == 0 ? null
        : TimeSpanWord.Parse(within) is { } time_ ? time.GetUtcNow() - time_
        : throw ApiException.BadRequest($"within '{within}' is not a time: it is hours or days, such as 6h or 7d");

    private Cursor Cursor => new(ring.Epoch, ring.Latest);

    private async Task<StoryListView> View(PageAddress address, WorkspaceKey workspace, Cursor cursor, IReadOnlyList<StoryHead> heads, CancellationToken cancellation) => new()
    {
        Address = address,
        Life = workspace,
        Cursor = cursor,
        Now = time.GetUtcNow(),
        Totals = await reading.Totals(workspace, cancellation),
        Rows = await newest.Rows(workspace, heads, cancellation),
        Replay = (await replays.All(cancellation)).FirstOrDefault(r => r.Workspace == workspace && (workspace != WorkspaceKey.Main || r.State is ReplayState.Running or ReplayState.Paused)),
    };

    /// <summary>The address of a list as a request gives it.</summary>
    public static PageAddress Address(HttpRequest request) => new()
    {
        Workspace = WorkspaceLookup.Checked(request.Query["workspace"]),
        Query = request.Query["q"].ToString().Trim(),
        Sort = request.Query["sort"].ToString() is var sort && sort == "latest" ? "" : sort,
        Language = request.Query["language"].ToString(),
        Source = request.Query["source"].ToString(),
        Feed = request.Query["feed"].ToString(),
        Within = request.Query["within"].ToString(),
    };
}
