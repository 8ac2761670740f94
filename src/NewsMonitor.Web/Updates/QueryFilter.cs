using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Searching;

namespace NewsMonitor.Web.Updates;

/// <summary>
/// Which updates a query lets through: those after which it holds for their story, and those by which a story ends in one for which it holds.
/// A story is read whole once, then only what each update brings. One reader's own; asked in the log's order.
/// </summary>
internal sealed class QueryFilter
{
    private const string Asked = "q";
    private const int MostStories = 10_000;

    private static readonly string[] Turning = [StoryChangeKind.ArticlesRemoved, StoryChangeKind.ArticleUpdated, StoryChangeKind.Absorbed, StoryChangeKind.SplitFrom];

    private readonly Query _query;
    private readonly QueryNeeds _needs;
    private readonly WatchMatcher _matcher;
    private readonly IReading _reading;
    private readonly IStoryStore _stories;
    private readonly StoryAsking _asking;

    public QueryFilter(Query query, IWordReader words, IReading reading, IStoryStore stories, StoryAsking asking)
    {
        _query = query;
        _needs = QueryNeeds.Of(query);
        _matcher = new WatchMatcher(words, MostStories);
        _matcher.Set(Asked, query);
        _reading = reading;
        _stories = stories;
        _asking = asking;
    }

    /// <summary>True when the query lets the update through.</summary>
    public async Task<bool> Wants(StoryUpdate update, CancellationToken cancellation)
    {
        if (await _stories.Head(update.StoryId, cancellation) is not { } head)
        {
            return false;
        }

        if (update.Changes is [.., { Kind: StoryChangeKind.MergedInto, StoryId: { } survivor }])
        {
            return await HoldsFor(survivor, update.At, cancellation);
        }

        // The head may be newer than the update; the number of articles is the update's own.
        var told = _needs.Told ? await _stories.Told(head.Id, cancellation) ?? StoryTold.Empty : StoryTold.Empty;
        var story = MatchStory.Of(head, told, update.At) with { Articles = update.ArticleCount };
        var (articles, whole) = await Brought(update, cancellation);
        return _matcher.Match(story, articles, whole).Count > 0;
    }

    private async Task<bool> HoldsFor(StoryId survivor, DateTimeOffset at, CancellationToken cancellation)
    {
        var head = await _stories.Head(survivor, cancellation);
        while (head?.MergedInto is { } next)
        {
            head = await _stories.Head(next, cancellation);
        }

        return head is not null && await _asking.Holds(_query, head, at, cancellation);
    }

    /// <summary>What the matcher is to read: a first version's articles are all that the story had then.</summary>
    private async Task<(IReadOnlyList<MatchArticle> Articles, bool Whole)> Brought(StoryUpdate update, CancellationToken cancellation)
    {
        if (!_needs.Articles)
        {
            return ([], true);
        }

        var added = update.Changes.Where(c => c.Kind == StoryChangeKind.ArticlesAdded).SelectMany(c => c.ArticleIds ?? []).ToList();
        var began = update.Version == 1 && added.Count == update.ArticleCount;
        var turned = update.Changes.Any(c => Turning.Contains(c.Kind, StringComparer.Ordinal));
        return began || (!turned && _matcher.Knows(update.StoryId))
            ? ([.. (await _reading.Some(update.StoryId, added, cancellation)).Select(a => MatchArticle.Of(a.Article))], began)
            : (await _asking.Articles(update.StoryId, cancellation), true);
    }
}
