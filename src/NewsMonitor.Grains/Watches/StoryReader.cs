using NewsMonitor.Delivery.Matching;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>Reads from the store what a matcher must know of a story at an update: its articles and numbers as of then; what it tells as of now.</summary>
internal sealed class StoryReader(IUpdateLog log, IArticleLog articles, IStoryStore stories)
{
    private const int Stretch = 500;
    private const int MostKnown = 10_000;

    /// <summary>The story at the update's version, with the articles to read: those that the update brought, or all when it is read anew.</summary>
    /// <param name="update">The update.</param>
    /// <param name="track">What was followed of the story; null when nothing was.</param>
    /// <param name="told">Whether what the story tells is asked about.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadStory> Read(StoryUpdate update, StoryTrack? track, bool told, CancellationToken cancellation)
    {
        var whole = track is null || !track.Follows(update);
        var followed = whole ? new StoryTrack() : track!;
        IReadOnlyList<Article> brought;
        if (whole)
        {
            brought = await Whole(update, followed, cancellation);
        }
        else
        {
            brought = await InOrder(update.Workspace, StoryTrack.Turn(update, new HashSet<ArticleId>()), cancellation);
            followed.Apply(update, brought);
        }

        var newest = await Newest(update, told, cancellation);
        return new ReadStory(followed, followed.At(update, newest), [.. brought.Select(MatchArticle.Of)], whole);
    }

    /// <summary>The story's articles at the update's version, found by following its updates from the first.</summary>
    private async Task<IReadOnlyList<Article>> Whole(StoryUpdate update, StoryTrack track, CancellationToken cancellation)
    {
        var members = new HashSet<ArticleId>();
        var order = new List<ArticleId>();
        for (var version = 0; version < update.Version - 1;)
        {
            var earlier = await log.OfStory(update.StoryId, version, Math.Min(Stretch, update.Version - 1 - version), cancellation);
            if (earlier.Count == 0 || earlier[0].Version > version + 1)
            {
                // The log does not reach back so far: what is in the story now was so then, as far as anybody knows.
                order.AddRange((await stories.Members(update.StoryId, MostKnown, cancellation)).Where(members.Add));
            }

            if (earlier.Count == 0)
            {
                break;
            }

            foreach (var one in earlier)
            {
                order.AddRange(StoryTrack.Turn(one, members));
                track.Apply(one, []);
            }

            version = earlier[^1].Version;
        }

        order.AddRange(StoryTrack.Turn(update, members));
        var all = await InOrder(update.Workspace, [.. order.Where(members.Contains).Distinct()], cancellation);
        track.Apply(update, all);
        return all;
    }

    /// <summary>A workspace that has begun afresh has lost the articles of its earlier life: they are left out.</summary>
    private async Task<IReadOnlyList<Article>> InOrder(WorkspaceKey workspace, IReadOnlyList<ArticleId> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<ArticleId, Article>(ids.Count);
        foreach (var some in ids.Chunk(Stretch))
        {
            foreach (var article in await articles.Find(workspace, some, cancellation))
            {
                found[article.Id] = article;
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    private async Task<MatchStory> Newest(StoryUpdate update, bool told, CancellationToken cancellation)
    {
        var head = await stories.Head(update.StoryId, cancellation);
        return head is null
            ? new MatchStory { Id = update.StoryId, Articles = update.ArticleCount, At = update.At, FirstAt = update.At, LastAt = update.At }
            : MatchStory.Of(head, told ? await stories.Told(update.StoryId, cancellation) ?? StoryTold.Empty : StoryTold.Empty, update.At);
    }
}

/// <summary>A story as it was read for an update.</summary>
/// <param name="Track">What is followed of it from here on.</param>
/// <param name="Story">The story at the update's version.</param>
/// <param name="Articles">Its articles that are new to the matcher.</param>
/// <param name="Whole">True when they are all.</param>
internal sealed record ReadStory(StoryTrack Track, MatchStory Story, IReadOnlyList<MatchArticle> Articles, bool Whole);
