using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Makes messages of entries, with the changes that the update log keeps of them.</summary>
internal sealed class TellingReader(IUpdateLog log, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>The message of an entry.</summary>
    public async Task<TellingMessage> Read(StoredWatch watch, WatchEntry entry, CancellationToken cancellation) => TellingMessage.Of(
        entry,
        watch.Settings.Name,
        log.Epoch,
        await log.OfStory(entry.Story, entry.From - 1, Math.Min(TellingMessage.MostUpdates, entry.To - entry.From + 1), cancellation),
        options.Value.PublicUrl);

    /// <summary>Something that only shows that deliveries arrive.</summary>
    public TellingMessage Test(StoredWatch watch) => new()
    {
        WatchId = watch.Id,
        WatchName = watch.Settings.Name,
        Sequence = 0,
        Kind = TellingKind.News,
        Cursor = new Cursor(log.Epoch, log.Latest).ToString(),
        StoryId = new StoryId("test"),
        FromVersion = 0,
        Version = 0,
        At = time.GetUtcNow(),
        Headline = $"This is a test of the watch '{watch.Settings.Name}'",
        ArticleCount = 0,
        IsTest = true,
    };
}
