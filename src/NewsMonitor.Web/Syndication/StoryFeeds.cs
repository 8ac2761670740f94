using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Syndication;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Pages.Words;
using NewsMonitor.Web.Searching;

namespace NewsMonitor.Web.Syndication;

/// <summary>Makes feeds of what is stored.</summary>
internal sealed class StoryFeeds(QueryReading search, IStoryStore stories, IUpdateLog updates, IArticleLog articles, FeedAddresses addresses, IOptions<SyndicationOptions> options)
{
    private const int Stretch = 100;

    /// <summary>A story's feed: an entry for each update that told something new.</summary>
    public async Task<FeedDocument> OfStory(StoryHead head, HttpRequest request, CancellationToken cancellation)
    {
        var page = addresses.Absolute(request, new PageAddress { Workspace = head.Partition.Workspace.Name }.Story(head.Id));
        var told = await Significant(head, options.Value.Entries, cancellation);
        var titles = (await articles.Find(head.Partition.Workspace, told.SelectMany(ChangeWords.Named).ToHashSet(), cancellation)).ToDictionary(a => a.Id);
        return Document(request, page, head.Headline, [.. told.Select(update => Entry(page, update, titles, head))]);
    }

    /// <summary>A query's feed: an entry for each story that it holds for.</summary>
    public async Task<FeedDocument> OfQuery(WorkspaceKey workspace, Query query, HttpRequest request, CancellationToken cancellation)
    {
        var found = await search.Stories(new StoryQuery { Workspace = workspace, Limit = options.Value.Entries }, query, cancellation);
        var address = new PageAddress { Workspace = workspace.Name, Query = query.ToString() };
        var title = query.Root is null ? "NewsMonitor" : $"NewsMonitor: {query}";
        return Document(request, addresses.Absolute(request, address.List), title, await Entries(found.Items, request, cancellation));
    }

    /// <summary>An entry for each story, the newest first.</summary>
    public async Task<IReadOnlyList<FeedEntry>> Entries(IReadOnlyList<StoryHead> heads, HttpRequest request, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>(heads.Count);
        foreach (var head in heads)
        {
            var page = addresses.Absolute(request, new PageAddress { Workspace = head.Partition.Workspace.Name }.Story(head.Id));
            var told = await stories.Told(head.Id, cancellation);
            entries.Add(new FeedEntry
            {
                Id = page,
                Link = page,
                Title = head.Headline,
                Summary = told is { Summary.Count: > 0 } ? string.Join(' ', told.Summary.Select(s => s.Text)) : head.Lead,
                Published = head.FirstPublishedAt ?? head.UpdatedAt,
                Updated = await Significant(head, 1, cancellation) is [var last] ? last.At : head.UpdatedAt,
                Author = head.HeadlineSource,
                Categories = [.. head.Languages.Keys.Order(StringComparer.Ordinal)],
            });
        }

        return [.. entries.OrderByDescending(e => e.Updated)];
    }

    /// <summary>A feed at the address that was asked.</summary>
    public FeedDocument Document(HttpRequest request, Uri page, string title, IReadOnlyList<FeedEntry> entries) => new()
    {
        Id = page,
        Page = page,
        Title = title,
        Self = addresses.Absolute(request, request.GetEncodedPathAndQuery()),
        Hub = addresses.Hub,
        Updated = entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(e => e.Updated),
        Entries = entries,
    };

    private static FeedEntry Entry(Uri page, StoryUpdate update, Dictionary<ArticleId, Article> titles, StoryHead head)
    {
        var changes = ChangeWords.Of(update, titles).Select(c => c.Quoted is null ? c.Words : $"{c.Words}: {c.Quoted}").ToList();
        return new FeedEntry
        {
            Id = new Uri($"{page.AbsoluteUri}#v{update.Version}"),
            Link = new Uri($"{page.AbsoluteUri}#v{update.Version}"),
            Title = changes.Count == 0 ? update.Headline : changes[0],
            Summary = string.Join(" · ", changes.Skip(1).Prepend(update.Headline)),
            Published = update.At,
            Updated = update.At,
            Author = head.HeadlineSource,
        };
    }

    /// <summary>The newest updates that told something new, the newest first.</summary>
    private async Task<IReadOnlyList<StoryUpdate>> Significant(StoryHead head, int most, CancellationToken cancellation)
    {
        var found = new List<StoryUpdate>();
        for (var end = head.Version; end > 0 && found.Count < most; end -= Stretch)
        {
            var from = Math.Max(0, end - Stretch);
            var stretch = await updates.OfStory(head.Id, from, end - from, cancellation);
            found.AddRange(stretch.Reverse().Where(Significance.Has).Take(most - found.Count));
        }

        return found;
    }
}
