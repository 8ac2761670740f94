using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>Finds the place in the update log where a time begins.</summary>
internal static class LogPlace
{
    /// <summary>The sequence after which all updates were made at or after a time. The log's times grow with its numbers but for the moments between two stories' commits.</summary>
    public static async Task<long> Before(IUpdateLog log, DateTimeOffset time, CancellationToken cancellation)
    {
        var (low, high) = (await log.Oldest(cancellation), log.Latest);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (await log.Read(middle, 1, cancellation) is [var update] && update.At < time)
            {
                low = update.Cursor.Sequence;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
