using NewsMonitor.Model;
using NewsMonitor.Stories.News;
using NewsMonitor.Stories.Why;

namespace NewsMonitor.Stories.Heads;

/// <summary>What the articles of a version bring, as it is gathered, and how subscribers are told.</summary>
internal sealed class NewsDraft(StoryTurn turn)
{
    /// <summary>The most news told with one change; more are counted, and stand with their articles.</summary>
    public const int MostNews = 100;

    /// <summary>The most changes of one kind in an update; more are counted in one last change of the kind.</summary>
    public const int MostOfAKind = 40;

    private readonly List<ArticleNews> _came = [];
    private readonly List<ArticleNews> _retold = [];

    /// <summary>An article came, or changed.</summary>
    public void Take(ArticleNews news)
    {
        _came.RemoveAll(n => n.ArticleId == news.ArticleId);
        _came.Add(news);
    }

    /// <summary>An article that was there was read again.</summary>
    public void Retell(ArticleNews news) => _retold.Add(news);

    /// <summary>A change of membership with what its articles brought.</summary>
    public StoryChange Fill(StoryChange change)
    {
        if (change.Kind is not (StoryChangeKind.ArticlesAdded or StoryChangeKind.Absorbed or StoryChangeKind.ArticleUpdated))
        {
            return change;
        }

        var ids = change.ArticleIds!.ToHashSet();
        var news = _came.Where(n => ids.Contains(n.ArticleId)).SelectMany(n => n.News).ToList();
        return change with { News = [.. news.Take(MostNews)], Omitted = Math.Max(0, news.Count - MostNews) };
    }

    /// <summary>What of the news is a change of its own: statements, origins, numbers.</summary>
    public IEnumerable<StoryChange> Changes()
    {
        var statements = _came.SelectMany(n => n.NewStatements.Select(s => new StoryChange(StoryChangeKind.StatementAdded, [n.ArticleId], Text: s.Text, About: s.Speaker, StatementId: s.Id)));
        var origins = _came.SelectMany(n => n.NewOrigins.Select(o => new StoryChange(StoryChangeKind.OriginAdded, [n.ArticleId], Text: o)));
        var numbers = _came.SelectMany(n => n.ChangedNumbers.Select(c => new StoryChange(StoryChangeKind.NumberChanged, [n.ArticleId], Text: c.Value, About: c.About, Was: c.Was)));
        return Some(statements).Concat(Some(origins)).Concat(Some(numbers));
    }

    /// <summary>What is told of the articles.</summary>
    public IReadOnlyList<ArticleTold> Articles(StoryId story) => [.. _retold.Concat(_came).Select(news => Tell(story, news))];

    private ArticleTold Tell(StoryId story, ArticleNews news) => turn.Placements.TryGetValue(news.ArticleId, out var placement)
        ? new(news.ArticleId, news.News, WhyWriter.Joined(placement.Decision, news, placement.Decided == story ? null : placement.Decided), WhyWriter.KeptApart(placement.Decision, story))
        : new(news.ArticleId, news.News, WhyWriter.Joined(new Decision(), news, null), null);

    private static IEnumerable<StoryChange> Some(IEnumerable<StoryChange> changes)
    {
        var all = changes.ToList();
        return all.Count <= MostOfAKind ? all : all.Take(MostOfAKind).Append(new StoryChange(all[0].Kind, Omitted: all.Count - MostOfAKind));
    }
}
