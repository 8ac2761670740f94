using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Matching;

/// <summary>
/// Follows a story's numbers from update to update, so that a watch is asked of each version as it was then, however far the story has gone on since.
/// Pure; one caller at a time.
/// </summary>
public sealed class StoryTrack
{
    private readonly HashSet<string> _outlets = new(StringComparer.Ordinal);
    private StoryPace _pace = StoryPace.None;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <summary>The version that was followed last; 0 before the first.</summary>
    public int Version { get; private set; }

    /// <summary>The phase that the story was said to be in last; null while nothing was said.</summary>
    public string? Phase { get; private set; }

    /// <summary>True when the update is the next, and brings only articles: what was followed holds on. Else all is to be followed anew.</summary>
    public bool Follows(StoryUpdate update) =>
        update.Version == Version + 1 && !update.Changes.Any(change => change.Kind is StoryChangeKind.ArticlesRemoved or StoryChangeKind.ArticleUpdated);

    /// <summary>The articles that an update brings; what it takes away goes from <paramref name="members"/>, what it brings comes to them.</summary>
    public static IReadOnlyList<ArticleId> Turn(StoryUpdate update, ISet<ArticleId> members)
    {
        var brought = new List<ArticleId>();
        foreach (var change in update.Changes)
        {
            switch (change.Kind)
            {
                case StoryChangeKind.ArticlesAdded or StoryChangeKind.Absorbed:
                    brought.AddRange((change.ArticleIds ?? []).Where(members.Add));
                    break;
                case StoryChangeKind.ArticlesRemoved:
                    members.ExceptWith(change.ArticleIds ?? []);
                    brought.RemoveAll(id => !members.Contains(id));
                    break;
            }
        }

        return brought;
    }

    /// <summary>Follows a version.</summary>
    /// <param name="update">The update that made it.</param>
    /// <param name="articles">The articles that it brought; all of the story's when it does not follow.</param>
    public void Apply(StoryUpdate update, IEnumerable<Article> articles)
    {
        Version = update.Version;
        Phase = update.Changes.LastOrDefault(change => change.Kind == StoryChangeKind.PhaseChanged)?.Text ?? Phase;
        foreach (var article in articles)
        {
            var at = article.EffectiveAt;
            (_first, _last) = (_first < at ? _first : at, _last > at ? _last : at);
            _pace = _pace.Add(at);
            if (article.Source is { } source)
            {
                _outlets.Add(source.Name);
            }
        }
    }

    /// <summary>The story at the version that was followed last.</summary>
    /// <param name="update">The update that made it.</param>
    /// <param name="newest">The story at its newest version: what it tells is that of its newest.</param>
    public MatchStory At(StoryUpdate update, MatchStory newest) => newest with
    {
        Articles = update.ArticleCount,
        Outlets = _outlets.Count,
        Momentum = _pace.MomentumAt(update.At),
        Phase = Phase ?? newest.Phase,
        At = update.At,
        FirstAt = _first ?? update.At,
        LastAt = _last ?? update.At,
    };
}
