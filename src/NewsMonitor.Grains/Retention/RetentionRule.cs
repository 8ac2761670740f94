using System.Globalization;
using NewsMonitor.Grains.Streams;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Retention;

/// <summary>Says what may go, and under which name it is archived. Pure.</summary>
internal static class RetentionRule
{
    /// <summary>The updates from the first on that their queue has delivered: one that a subscriber has not had holds back all after it.</summary>
    /// <param name="updates">Old updates, in order.</param>
    /// <param name="checkpoints">How far each queue has delivered.</param>
    public static IReadOnlyList<StoryUpdate> Delivered(IReadOnlyList<StoryUpdate> updates, IReadOnlyList<long> checkpoints) =>
        [.. updates.TakeWhile(u => u.Cursor.Sequence <= checkpoints[UpdateQueues.Of(u.StoryId, checkpoints.Count)])];

    /// <summary>The file of a step's texts: the same for the same texts, so that a step that is done again writes over its file.</summary>
    public static string FileOf(string epoch, IReadOnlyList<OldText> texts) => string.Create(
        CultureInfo.InvariantCulture,
        $"articles-{texts[0].Article.ReceivedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{epoch}-{texts[0].Row}.{texts[0].Article.Version}-{texts[^1].Row}.{texts[^1].Article.Version}.jsonl.gz");

    /// <summary>The file of a step's updates, likewise.</summary>
    public static string FileOf(string epoch, IReadOnlyList<StoryUpdate> updates) => string.Create(
        CultureInfo.InvariantCulture,
        $"updates-{updates[0].At.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{epoch}-{updates[0].Cursor.Sequence}-{updates[^1].Cursor.Sequence}.jsonl.gz");
}
