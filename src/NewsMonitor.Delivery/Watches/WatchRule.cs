using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Watches;

/// <summary>
/// Decides what a watch tells of a story: that it begins to match, once; then what is new, as much as the watch wants.
/// What the memory says was told is never told again, so that an update that comes twice changes nothing. Pure.
/// </summary>
public static class WatchRule
{
    private static readonly string[] UsualNews =
    [
        StoryChangeKind.ArticlesAdded, StoryChangeKind.Absorbed, StoryChangeKind.MergedInto, StoryChangeKind.SplitFrom,
        StoryChangeKind.StatementAdded, StoryChangeKind.OriginAdded, StoryChangeKind.NumberChanged,
    ];

    /// <summary>What follows from an update.</summary>
    /// <param name="wanted">What the watch tells of.</param>
    /// <param name="memory">What it has told of this story.</param>
    /// <param name="update">The update.</param>
    /// <param name="holds">True when the query holds for the story at this version.</param>
    /// <param name="now">The time that a shortest distance is measured by.</param>
    public static (Telling? Telling, ToldMemory Memory) Next(WatchTelling wanted, ToldMemory memory, StoryUpdate update, bool holds, DateTimeOffset now)
    {
        if (update.Version <= memory.Seen)
        {
            return (null, memory);
        }

        var seen = memory with { Seen = update.Version };
        if (memory.Muted)
        {
            return (null, seen);
        }

        if (!memory.Began)
        {
            return holds ? Tell(TellingKind.Began, seen, update, now) : (null, seen);
        }

        if (Kind(wanted, memory, update, holds) is not { } kind)
        {
            return memory.Due is { } due && due <= now ? Tell(TellingKind.News, seen, update, now) : (null, seen);
        }

        // Of two stories that become one, the times may come from two clocks: without a shortest distance nothing waits.
        var earliest = memory.At!.Value + wanted.AtMostEvery;
        return kind != TellingKind.Merged && wanted.AtMostEvery > TimeSpan.Zero && earliest > now ? (null, seen with { Due = earliest }) : Tell(kind, seen, update, now);
    }

    /// <summary>What waited for its time, once it has come; nothing when nothing waits.</summary>
    /// <param name="memory">What the watch has told of the story.</param>
    /// <param name="articles">The number of the story's articles now.</param>
    /// <param name="now">The time.</param>
    public static (Telling? Telling, ToldMemory Memory) Due(ToldMemory memory, int articles, DateTimeOffset now) => memory.Due is { } due && due <= now && !memory.Muted
        ? (new Telling(TellingKind.News, Math.Min(memory.Version + 1, memory.Seen), memory.Seen), memory with { Version = memory.Seen, At = now, Articles = articles, Due = null })
        : (null, memory);

    /// <summary>What the survivor of a merge takes over: a reader who was told of the one story is not told that the other begins.</summary>
    /// <param name="survivor">What was told of the story that goes on.</param>
    /// <param name="ended">What was told of the story that ended in it.</param>
    /// <param name="version">The survivor's version that the merge made.</param>
    public static ToldMemory Merge(ToldMemory survivor, ToldMemory ended, int version) => survivor.Began || !ended.Began
        ? survivor
        : survivor with { Version = Math.Max(1, version), At = ended.At, Articles = ended.Articles, Muted = survivor.Muted || ended.Muted };

    private static TellingKind? Kind(WatchTelling wanted, ToldMemory memory, StoryUpdate update, bool holds)
    {
        if (update.Changes.Any(change => change.Kind == StoryChangeKind.MergedInto))
        {
            return TellingKind.Merged;
        }

        if (!holds)
        {
            return null;
        }

        if (wanted.GrownPast.Any(past => memory.Articles <= past && update.ArticleCount > past))
        {
            return TellingKind.Grown;
        }

        return wanted.Frequency switch
        {
            WatchFrequency.Beginnings => null,
            WatchFrequency.Everything => TellingKind.News,
            _ => update.Changes.Any(change => (wanted.Kinds.Count > 0 ? wanted.Kinds : UsualNews).Contains(change.Kind, StringComparer.Ordinal)) ? TellingKind.News : null,
        };
    }

    private static (Telling, ToldMemory) Tell(TellingKind kind, ToldMemory memory, StoryUpdate update, DateTimeOffset now) => (
        new Telling(kind, kind == TellingKind.Began ? update.Version : Math.Min(memory.Version + 1, update.Version), update.Version),
        memory with { Version = update.Version, At = now, Articles = update.ArticleCount, Due = null });
}
