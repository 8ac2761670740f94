using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>
/// Finds what is older than it is kept, and removes it in small steps: texts of articles, and updates. Whoever removes has archived before.
/// What stays for ever: articles with title, address, hash and decision; stories and where they went; commands; the newest update of each story; all that a restart reads.
/// Each removal is one transaction, and may be called again.
/// </summary>
public interface IRetention
{
    /// <summary>The partitions with old texts that a restart still reads, because the newest snapshot stands before them: a newer one lets them go.</summary>
    Task<IReadOnlyList<PartitionKey>> Held(DateTimeOffset before, CancellationToken cancellation);

    /// <summary>Texts that came in before a time and that nothing needs any more, the oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OldText>> OldTexts(DateTimeOffset before, int limit, CancellationToken cancellation);

    /// <summary>Removes texts, also from the index, which keeps the titles; answers how many were still there.</summary>
    Task<int> RemoveTexts(IReadOnlyList<OldText> texts, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Updates from the beginning of the log on that were made before a time and that every watch was asked of, in order without a hole, at most <paramref name="limit"/>; never the newest of all.</summary>
    Task<IReadOnlyList<StoryUpdate>> OldUpdates(DateTimeOffset before, int limit, CancellationToken cancellation);

    /// <summary>Lets the log begin after a sequence; answers how many updates were removed. The newest of each story can still be asked for by its story.</summary>
    Task<int> RemoveUpdates(long upTo, CancellationToken cancellation);
}
