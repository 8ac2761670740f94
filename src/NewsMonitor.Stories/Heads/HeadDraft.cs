using NewsMonitor.Model;
using NewsMonitor.Stories.Headlines;

namespace NewsMonitor.Stories.Heads;

/// <summary>A version in the making: the head as it grows fact by fact, and what there is to tell.</summary>
internal sealed class HeadDraft(ToldStory before, IReadOnlyDictionary<ArticleId, Article> articles, HeadlineChooser chooser)
{
    private readonly List<StoryChange> _changes = [];
    private readonly List<Article> _added = [];
    private readonly List<ArticleId> _removed = [];
    private readonly Dictionary<string, int> _sources = new(before.Head.Sources, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(before.Head.Languages, StringComparer.Ordinal);
    private StoryHead _head = before.Head;
    private HeadlineState _headlines = before.Headlines;

    public void Say(StoryChange change) => _changes.Add(change);

    public void Apply(StoryFact fact)
    {
        switch (fact.Kind)
        {
            case StoryFactKind.Add:
                if (fact.Other is { } origin && _head.ArticleCount == 0)
                {
                    Say(new StoryChange(StoryChangeKind.SplitFrom, StoryId: origin, By: fact.By));
                }

                Join(fact.Articles);
                SayArticles(StoryChangeKind.ArticlesAdded, fact.Articles, fact.By);
                break;
            case StoryFactKind.Absorb:
                Join(fact.Articles);
                Say(new StoryChange(StoryChangeKind.Absorbed, fact.Articles, fact.Other, By: fact.By));
                break;
            case StoryFactKind.Revise:
                Revise(fact.Articles);
                SayArticles(StoryChangeKind.ArticleUpdated, fact.Articles);
                break;
            case StoryFactKind.Remove:
                Leave(fact.Articles);
                SayArticles(StoryChangeKind.ArticlesRemoved, fact.Articles, fact.By);
                break;
            case StoryFactKind.Headline:
                _head = _head with { Pin = HeadlinePins.Of(fact) };
                break;
            case StoryFactKind.Note:
                Say(new StoryChange(StoryChangeKind.Noted, Text: fact.Text, By: fact.By));
                break;
            case StoryFactKind.Apart or StoryFactKind.Allow:
                Say(new StoryChange(fact.Kind == StoryFactKind.Apart ? StoryChangeKind.KeptApart : StoryChangeKind.NoLongerApart, StoryId: fact.Other, By: fact.By));
                break;
            default:
                End(fact.Other!.Value, fact.By);
                break;
        }
    }

    public ComposedStory Finish(long lastFact, DateTimeOffset at)
    {
        var current = _head.Ended ? null : _headlines.Current;
        var head = _head with
        {
            Version = before.Head.Version + 1,
            AppliedFact = lastFact,
            Sources = _sources,
            Languages = _languages,
            Headline = current?.Headline.Text ?? _head.Headline,
            HeadlineArticle = current?.Headline.ArticleId ?? _head.HeadlineArticle,
            HeadlineSource = current is null ? _head.HeadlineSource : current.Headline.Source,
            Lead = current?.Lead ?? _head.Lead,
            UpdatedAt = at,
        };
        head = HeadlinePins.Apply(head, before.Head, articles);
        if (before.Head.Version > 0 && head.Headline != before.Head.Headline)
        {
            var last = head.Ended ? _changes.Count - 1 : _changes.Count;
            _changes.Insert(last, new StoryChange(StoryChangeKind.HeadlineChanged, Text: head.Headline, By: head.Pin?.By));
        }

        var update = new StoryUpdate
        {
            Workspace = head.Partition.Workspace,
            StoryId = head.Id,
            Version = head.Version,
            At = at,
            Changes = _changes,
            Headline = head.Headline,
            ArticleCount = head.ArticleCount,
        };
        return new ComposedStory(new ToldStory(head, head.Ended ? HeadlineState.Empty : _headlines), update, _added, _removed);
    }

    private static void Count(Dictionary<string, int> counts, string? key, int by)
    {
        if (key is null)
        {
            return;
        }

        var now = counts.GetValueOrDefault(key) + by;
        if (now > 0)
        {
            counts[key] = now;
        }
        else
        {
            counts.Remove(key);
        }
    }

    /// <summary>Neighbouring facts of one kind are one change.</summary>
    private void SayArticles(string kind, IReadOnlyList<ArticleId> ids, string? by = null)
    {
        if (_changes.Count > 0 && _changes[^1] is { ArticleIds: { } before, StoryId: null } last && last.Kind == kind && last.By == by)
        {
            _changes[^1] = last with { ArticleIds = [.. before, .. ids.Except(before)] };
            return;
        }

        Say(new StoryChange(kind, ids, By: by));
    }

    private void Join(IReadOnlyList<ArticleId> ids)
    {
        foreach (var article in ids.Select(id => articles[id]))
        {
            _added.Add(article);
            _removed.Remove(article.Id);
            _headlines = chooser.Add(_headlines, article);
            Count(_sources, article.Source?.Name, 1);
            Count(_languages, article.Language, 1);
            _head = _head with
            {
                ArticleCount = _head.ArticleCount + 1,
                FirstPublishedAt = _head.FirstPublishedAt is { } first && first <= article.EffectiveAt ? first : article.EffectiveAt,
                LastPublishedAt = _head.LastPublishedAt is { } last && last >= article.EffectiveAt ? last : article.EffectiveAt,
            };
        }
    }

    private void Revise(IReadOnlyList<ArticleId> ids)
    {
        foreach (var article in ids.Select(id => articles[id]))
        {
            _headlines = chooser.Add(_headlines, article);
        }
    }

    private void Leave(IReadOnlyList<ArticleId> ids)
    {
        foreach (var article in ids.Select(id => articles[id]))
        {
            _added.RemoveAll(a => a.Id == article.Id);
            _removed.Add(article.Id);
            Count(_sources, article.Source?.Name, -1);

            // An article that left because its language was corrected stands in the log with the new one.
            Count(_languages, _languages.ContainsKey(article.Language) ? article.Language : _head.Partition.Name, -1);
            _head = _head with { ArticleCount = _head.ArticleCount - 1, Pin = _head.Pin?.ArticleId == article.Id.Value ? null : _head.Pin };
        }
    }

    private void End(StoryId survivor, string? by)
    {
        _added.Clear();
        _sources.Clear();
        _languages.Clear();
        _head = _head with { ArticleCount = 0, MergedInto = survivor };
        Say(new StoryChange(StoryChangeKind.MergedInto, StoryId: survivor, By: by));
    }
}
