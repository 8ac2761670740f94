using NewsMonitor.Model;
using NewsMonitor.Stories.Phases;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Stories.Heads;

/// <summary>A version in the making: the head as it grows fact by fact, and what there is to tell.</summary>
internal sealed class HeadDraft(ToldStory before, StoryTurn turn, StoryTeller teller)
{
    private readonly List<StoryChange> _changes = [];
    private readonly List<Article> _added = [];
    private readonly List<ArticleId> _removed = [];
    private readonly Dictionary<string, int> _sources = new(before.Head.Sources, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(before.Head.Languages, StringComparer.Ordinal);
    private readonly NewsDraft _news = new(turn);
    private StoryHead _head = before.Head;
    private StoryBook _book = before.Book;

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

    public ComposedStory Finish()
    {
        if (turn.TellsAnew && !_head.Ended)
        {
            TellAnew();
        }

        var told = _head.Ended ? StoryTold.Empty : _book.Tell();
        var head = _head with
        {
            Version = before.Head.Version + 1,
            AppliedFact = turn.Facts[^1].Number,
            Sources = _sources,
            Languages = _languages,
            Headline = told.Headline?.Text ?? _head.Headline,
            HeadlineArticle = told.Headline?.ArticleId ?? _head.HeadlineArticle,
            HeadlineSource = told.Headline is { } headline ? headline.Source : _head.HeadlineSource,
            Lead = told.Headline is null ? _head.Lead : _book.Lead,
            OriginCount = told.OriginCount,
            UpdatedAt = turn.At,
        };
        head = HeadlinePins.Apply(head, before.Head, turn.Articles);
        head = head with { Pace = Paced(head, turn.At) };
        return new()
        {
            Story = new ToldStory(head, _book, told),
            Update = Update(head),
            Added = _added,
            Removed = _removed,
            Change = head.Ended ? null : ToldDiff.Between(before.Told, told),
            Articles = head.Ended ? [] : _news.Articles(head.Id),
            Anew = turn.TellsAnew,
        };
    }

    private StoryUpdate Update(StoryHead head)
    {
        var end = head.Ended ? _changes.Count - 1 : _changes.Count;
        var changes = _changes.Take(end).Select(_news.Fill).Concat(head.Ended ? [] : _news.Changes());
        if (before.Head.Version > 0 && head.Headline != before.Head.Headline)
        {
            changes = changes.Append(new StoryChange(StoryChangeKind.HeadlineChanged, Text: head.Headline, By: head.Pin?.By));
        }

        if (before.Head.Version > 0 && !head.Ended && head.Pace.Phase != before.Head.Pace.Phase)
        {
            changes = changes.Append(PhaseChange(head.Pace.Phase));
        }

        return new()
        {
            Workspace = head.Partition.Workspace,
            StoryId = head.Id,
            Version = head.Version,
            At = turn.At,
            Changes = [.. changes.Concat(_changes.Skip(end))],
            Headline = head.Headline,
            ArticleCount = head.ArticleCount,
        };
    }

    /// <summary>What says that a story's phase has changed.</summary>
    public static StoryChange PhaseChange(StoryPhase phase) => new(StoryChangeKind.PhaseChanged, Text: phase.ToString().ToLowerInvariant());

    private StoryPace Paced(StoryHead head, DateTimeOffset at)
    {
        if (head.Ended)
        {
            return head.Pace with { Until = null };
        }

        var newer = head.LastPublishedAt > before.Head.LastPublishedAt || head.Pace.ArrivedAt is null;
        return PhaseRule.Apply(newer && _added.Count > 0 ? head.Pace with { ArrivedAt = at } : head.Pace, head.FirstPublishedAt, head.LastPublishedAt, at);
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
        foreach (var article in ids.Select(id => turn.Articles[id]))
        {
            _added.Add(article);
            _removed.Remove(article.Id);
            if (!turn.TellsAnew)
            {
                _news.Take(_book.Add(article));
            }

            Count(_sources, article.Source?.Name, 1);
            Count(_languages, article.Language, 1);
            _head = _head with
            {
                ArticleCount = _head.ArticleCount + 1,
                Pace = _head.Pace.Add(article.EffectiveAt),
                FirstPublishedAt = _head.FirstPublishedAt is { } first && first <= article.EffectiveAt ? first : article.EffectiveAt,
                LastPublishedAt = _head.LastPublishedAt is { } last && last >= article.EffectiveAt ? last : article.EffectiveAt,
            };
        }
    }

    private void Revise(IReadOnlyList<ArticleId> ids)
    {
        foreach (var article in ids.Select(id => turn.Articles[id]).Where(_ => !turn.TellsAnew))
        {
            _news.Take(_book.Revise(article));
        }
    }

    private void Leave(IReadOnlyList<ArticleId> ids)
    {
        foreach (var article in ids.Select(id => turn.Articles[id]))
        {
            _added.RemoveAll(a => a.Id == article.Id);
            _removed.Add(article.Id);
            Count(_sources, article.Source?.Name, -1);

            // An article that left because its language was corrected stands in the log with the new one.
            Count(_languages, _languages.ContainsKey(article.Language) ? article.Language : _head.Partition.Language, -1);
            _head = _head with { ArticleCount = _head.ArticleCount - 1, Pin = _head.Pin?.ArticleId == article.Id.Value ? null : _head.Pin, Pace = _head.Pace.Remove(article.EffectiveAt) };
        }
    }

    // A book cannot forget: it is written anew from those that stay. What they told before is not told to subscribers again.
    private void TellAnew()
    {
        var came = _added.Select(a => a.Id).ToHashSet();
        var remaining = turn.Remaining ?? throw new ArgumentException($"story {turn.Story}: articles leave, and those that remain were not given", nameof(turn));
        _book = teller.Rebuild(remaining, _head.ArticleCount, news =>
        {
            if (came.Contains(news.ArticleId))
            {
                _news.Take(news);
            }
            else
            {
                _news.Retell(news);
            }
        });
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
