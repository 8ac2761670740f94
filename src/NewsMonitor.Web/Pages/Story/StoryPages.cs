using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages.Words;
using NewsMonitor.Web.Updates;

namespace NewsMonitor.Web.Pages.Story;

/// <summary>Gathers what a story's page shows.</summary>
internal sealed class StoryPages(IReading reading, IStoryStore stories, IArticleLog articles, IUpdateLog updates, IActions actions, UpdateRing ring, TimeProvider time)
{
    private const int Rows = 50;
    private const int Versions = 60;
    private const int MostRelated = 6;
    private const int MostActions = 30;

    /// <summary>Beyond this many changed articles the page is given whole.</summary>
    private const int MostChanged = 100;

    /// <summary>The update that whatever is read from here on includes.</summary>
    public Cursor Cursor => new(ring.Epoch, ring.Latest);

    /// <summary>A story's page.</summary>
    public async Task<StoryPageView> Read(StoryHead head, Cursor cursor, string? after, CancellationToken cancellation)
    {
        var page = await reading.Articles(head.Id, after, Rows, cancellation);
        var newest = await updates.OfStory(head.Id, Math.Max(0, head.Version - Versions), Versions, cancellation);
        return await View(head, cursor, page.Items, await Timeline(head, newest, cancellation), cancellation) with { Next = page.Next, IsFirst = after is null };
    }

    /// <summary>What is new in a story since a version; the whole page when that is too much.</summary>
    public async Task<StoryPageView> Since(StoryHead head, Cursor cursor, int version, CancellationToken cancellation)
    {
        var later = await updates.OfStory(head.Id, version, Versions, cancellation);
        var changed = later.SelectMany(ChangeWords.Named).Distinct().ToList();
        if (later.Count == Versions || changed.Count > MostChanged || later.Any(u => u.Changes.Any(c => c.Kind == StoryChangeKind.ArticlesRemoved)))
        {
            return await Read(head, cursor, null, cancellation);
        }

        return await View(head, cursor, await reading.Some(head.Id, changed, cancellation), await Timeline(head, later, cancellation), cancellation) with { Whole = false };
    }

    private async Task<StoryPageView> View(StoryHead head, Cursor cursor, IReadOnlyList<StoryArticle> placed, IReadOnlyList<TimelineEntry> timeline, CancellationToken cancellation)
    {
        var told = await stories.Told(head.Id, cancellation) ?? StoryTold.Empty;
        var named = await articles.Find(head.Partition.Workspace, ToldShown.Articles(told), cancellation);
        return new()
        {
            Address = new PageAddress { Workspace = head.Partition.Workspace.Name },
            Head = head,
            Cursor = cursor,
            Now = time.GetUtcNow(),
            Articles = placed,
            Told = told,
            Labels = named.ToDictionary(a => a.Id, ArticleLabel.Of),
            Timeline = timeline,
            Related = await Related(head, placed, cancellation),
            Actions = (await actions.List(head.Partition.Workspace, head.Id, null, MostActions, cancellation)).Items,
        };
    }

    /// <summary>The stories that the articles would have joined otherwise, where they go on now.</summary>
    private async Task<IReadOnlyList<StoryHead>> Related(StoryHead head, IReadOnlyList<StoryArticle> placed, CancellationToken cancellation)
    {
        var nearest = placed.Select(a => a.Decision?.Decision.RunnerUp).OfType<RunnerUp>().GroupBy(r => r.StoryId).OrderByDescending(g => g.Max(r => r.Probability)).Take(MostRelated * 2);
        var related = new List<StoryHead>();
        foreach (var other in nearest)
        {
            var at = await stories.Head(other.Key, cancellation);
            while (at is { MergedInto: { } into })
            {
                at = await stories.Head(into, cancellation);
            }

            if (at is { ArticleCount: > 0 } && at.Id != head.Id && related.TrueForAll(r => r.Id != at.Id) && related.Count < MostRelated)
            {
                related.Add(at);
            }
        }

        return related;
    }

    private async Task<IReadOnlyList<TimelineEntry>> Timeline(StoryHead head, IReadOnlyList<StoryUpdate> versions, CancellationToken cancellation)
    {
        var named = versions.SelectMany(u => u.Changes).Select(c => c.ArticleIds).OfType<IReadOnlyList<ArticleId>>().Where(ids => ids.Count > 0).Select(ids => ids[^1]).ToHashSet();
        var titles = (await articles.Find(head.Partition.Workspace, named, cancellation)).ToDictionary(a => a.Id);
        return [.. versions.Reverse().Select(u => new TimelineEntry(u, ChangeWords.Of(u, titles)))];
    }
}
