using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages.Words;

namespace NewsMonitor.Web.Pages.List;

/// <summary>Looks up what changed last in each story of a list.</summary>
internal sealed class NewestChanges(IUpdateLog updates, IArticleLog articles)
{
    public async Task<IReadOnlyList<StoryRowView>> Rows(WorkspaceKey workspace, IReadOnlyList<StoryHead> heads, CancellationToken cancellation)
    {
        var newest = new List<StoryUpdate?>(heads.Count);
        foreach (var head in heads)
        {
            newest.Add(await updates.OfStory(head.Id, head.Version - 1, 1, cancellation) is [var update] ? update : null);
        }

        // A version may bring hundreds of articles; only the last is named.
        var named = newest.OfType<StoryUpdate>().SelectMany(u => u.Changes).Select(c => c.ArticleIds).OfType<IReadOnlyList<ArticleId>>().Where(ids => ids.Count > 0).Select(ids => ids[^1]).ToHashSet();
        var titles = (await articles.Find(workspace, named, cancellation)).ToDictionary(a => a.Id);
        return [.. heads.Select((head, i) => new StoryRowView(head, newest[i] is { } update ? ChangeWords.Of(update, titles) : []))];
    }
}
