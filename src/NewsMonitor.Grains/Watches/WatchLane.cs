using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>
/// Watches that go along the update log together: one matcher for all. What they tell follows from the log alone, so that a stretch that is gone through again gives the same.
/// One caller at a time.
/// </summary>
internal sealed class WatchLane(string workspace, IWordReader words, StoryReader stories, IWatchRouting routing, int mostStories)
{
    private readonly WatchMatcher _matcher = new(words, mostStories);
    private readonly StoryTracks _tracks = new(mostStories);
    private readonly SortedDictionary<string, StoredWatch> _watches = new(StringComparer.Ordinal);

    /// <summary>The watches that ask about what stories tell.</summary>
    private readonly HashSet<string> _askTold = new(StringComparer.Ordinal);

    /// <summary>The watches, in the order of their ids.</summary>
    public IEnumerable<StoredWatch> Watches => _watches.Values;

    public int Count => _watches.Count;

    /// <summary>Adds a watch, or changes it. One whose query cannot be read any more is left out.</summary>
    public void Set(StoredWatch watch)
    {
        if (Query.Parse(watch.Settings.Query).Query is not { } query)
        {
            return;
        }

        if (!_watches.TryGetValue(watch.Id, out var known) || known.Settings.Query != watch.Settings.Query)
        {
            _matcher.Set(watch.Id, query);
        }

        _watches[watch.Id] = watch;
        _ = QueryNeeds.Of(query).Told ? _askTold.Add(watch.Id) : _askTold.Remove(watch.Id);
    }

    public void Remove(string watch)
    {
        _watches.Remove(watch);
        _askTold.Remove(watch);
        _matcher.Remove(watch);
    }

    /// <summary>What the watches tell after some updates of the log, in order, and what they remember of it.</summary>
    public async Task<(IReadOnlyList<WatchEntry> Entries, IReadOnlyList<WatchTold> Told)> Go(IReadOnlyList<StoryUpdate> updates, CancellationToken cancellation)
    {
        var mine = updates.Where(u => u.Workspace.Name == workspace && _watches.Values.Any(w => w.Cursor < u.Cursor.Sequence)).ToList();
        if (mine.Count == 0)
        {
            return ([], []);
        }

        var named = mine.Select(u => u.StoryId).Concat(mine.SelectMany(u => u.Changes).Where(c => c.Kind == StoryChangeKind.Absorbed).Select(c => c.StoryId).OfType<StoryId>()).ToHashSet();
        var told = new ToldBook(await routing.Told(workspace, named, cancellation));
        var entries = new List<WatchEntry>();
        foreach (var update in mine)
        {
            await Go(update, told, entries, cancellation);
        }

        return (entries, told.Changed);
    }

    private async Task Go(StoryUpdate update, ToldBook told, List<WatchEntry> entries, CancellationToken cancellation)
    {
        if (update.Changes.Any(c => c.Kind == StoryChangeKind.MergedInto))
        {
            _matcher.Forget(update.StoryId);
            _tracks.Remove(update.StoryId);
            Tell(update, told.Began(update.StoryId), holds: false, told, entries);
            return;
        }

        var track = _matcher.Knows(update.StoryId) ? _tracks.Find(update.StoryId) : null;
        var read = await stories.Read(update, track, _askTold.Count > 0, cancellation);
        _tracks.Set(update.StoryId, read.Track);
        var holding = _matcher.Match(read.Story, read.Articles, read.Whole);
        foreach (var ended in update.Changes.Where(c => c.Kind == StoryChangeKind.Absorbed).Select(c => c.StoryId).OfType<StoryId>())
        {
            foreach (var watch in told.Began(ended).Where(w => Takes(w, update)))
            {
                told.Set(update.StoryId, watch, WatchRule.Merge(told.Find(update.StoryId, watch), told.Find(ended, watch), update.Version - 1));
            }
        }

        Tell(update, holding, holds: true, told, entries);
    }

    private void Tell(StoryUpdate update, IReadOnlyList<string> watches, bool holds, ToldBook told, List<WatchEntry> entries)
    {
        foreach (var watch in watches.Where(w => Takes(w, update)))
        {
            var settings = _watches[watch].Settings;
            var (telling, memory) = WatchRule.Next(settings.Telling, told.Find(update.StoryId, watch), update, holds, update.At);
            told.Set(update.StoryId, watch, memory);
            if (telling is not null)
            {
                entries.Add(Entry(watch, telling, update, update.At));
            }
        }
    }

    private bool Takes(string watch, StoryUpdate update) => _watches.TryGetValue(watch, out var known) && known.Cursor < update.Cursor.Sequence;

    /// <summary>An entry for what is told with an update.</summary>
    public static WatchEntry Entry(string watch, Telling telling, StoryUpdate update, DateTimeOffset at) => new()
    {
        Watch = watch,
        Kind = telling.Kind,
        Story = update.StoryId,
        From = telling.From,
        To = telling.To,
        Update = update.Cursor.Sequence,
        At = at,
        Headline = update.Headline,
        ArticleCount = update.ArticleCount,
    };
}
