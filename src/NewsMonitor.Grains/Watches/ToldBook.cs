using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>What watches have told of the stories of one stretch, and what of it changed. One caller at a time.</summary>
internal sealed class ToldBook
{
    private readonly Dictionary<StoryId, SortedDictionary<string, ToldMemory>> _told = [];
    private readonly HashSet<(StoryId Story, string Watch)> _changed = [];

    public ToldBook(IEnumerable<WatchTold> stored)
    {
        foreach (var told in stored)
        {
            Of(told.Story)[told.Watch] = told.Memory;
        }
    }

    /// <summary>What changed, in the order of stories and watches.</summary>
    public IReadOnlyList<WatchTold> Changed =>
        [.. _changed.OrderBy(c => c.Story.Value, StringComparer.Ordinal).ThenBy(c => c.Watch, StringComparer.Ordinal).Select(c => new WatchTold(c.Watch, c.Story, _told[c.Story][c.Watch]))];

    public ToldMemory Find(StoryId story, string watch) =>
        _told.TryGetValue(story, out var watches) && watches.TryGetValue(watch, out var memory) ? memory : ToldMemory.Nothing;

    /// <summary>The watches that have begun to tell of a story, in the order of their ids.</summary>
    public IReadOnlyList<string> Began(StoryId story) => _told.TryGetValue(story, out var watches) ? [.. watches.Where(w => w.Value.Began).Select(w => w.Key)] : [];

    /// <summary>Notes what was told. That a version was seen and not told is worth writing only while something waits: the place in the log says the rest.</summary>
    public void Set(StoryId story, string watch, ToldMemory memory)
    {
        var before = Find(story, watch);
        Of(story)[watch] = memory;
        if (memory != before && (memory.Due is not null || memory with { Seen = before.Seen } != before))
        {
            _changed.Add((story, watch));
        }
    }

    private SortedDictionary<string, ToldMemory> Of(StoryId story)
    {
        if (!_told.TryGetValue(story, out var watches))
        {
            _told[story] = watches = new(StringComparer.Ordinal);
        }

        return watches;
    }
}
