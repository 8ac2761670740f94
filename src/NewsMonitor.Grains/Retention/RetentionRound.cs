using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Streams;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Retention;

/// <summary>One look for what is older than it is kept: step by step it is archived, then removed. A step that was cut short is done again by the next round.</summary>
internal sealed partial class RetentionRound(
    IRetention retention,
    IUpdateLog log,
    IOptions<RetentionOptions> options,
    IOptions<UpdateStreamOptions> streams,
    IOptions<StoreOptions> store,
    PipelineTelemetry telemetry,
    TimeProvider time,
    ILogger<RetentionRound> logger)
{
    /// <summary>True when anything is to be removed at all.</summary>
    public bool IsAsked => options.Value.Articles is not null || options.Value.Updates is not null;

    private string Folder => Path.Combine(store.Value.Directory, options.Value.ArchiveFolder);

    /// <summary>Looks, and removes what is there.</summary>
    /// <param name="keep">Makes a partition store a snapshot, so that its old texts are not read by a restart any more.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    public async Task Run(Func<PartitionKey, Task> keep, CancellationToken cancellation)
    {
        if (options.Value.Articles is { } articles)
        {
            await Texts(time.GetUtcNow() - articles, keep, cancellation);
        }

        if (options.Value.Updates is { } updates)
        {
            await Updates(time.GetUtcNow() - updates, cancellation);
        }
    }

    private async Task Texts(DateTimeOffset before, Func<PartitionKey, Task> keep, CancellationToken cancellation)
    {
        foreach (var partition in await retention.Held(before, cancellation))
        {
            await keep(partition);
        }

        var removed = 0;
        while (await retention.OldTexts(before, options.Value.Step, cancellation) is { Count: > 0 } texts)
        {
            await RetentionArchive.Write(Path.Combine(Folder, RetentionRule.FileOf(log.Epoch, texts)), texts, cancellation);
            var gone = await retention.RemoveTexts(texts, time.GetUtcNow(), cancellation);
            telemetry.Removed("text", gone);
            removed += gone;
            if (gone == 0)
            {
                // Another activation is at it.
                break;
            }
        }

        if (removed > 0)
        {
            LogTexts(removed, before, Folder);
        }
    }

    private async Task Updates(DateTimeOffset before, CancellationToken cancellation)
    {
        var checkpoints = await Task.WhenAll(Enumerable.Range(0, streams.Value.Queues).Select(q => log.Checkpoint(q, cancellation)));
        var removed = 0;
        while (RetentionRule.Delivered(await retention.OldUpdates(before, options.Value.Step, cancellation), checkpoints) is { Count: > 0 } updates)
        {
            await RetentionArchive.Write(Path.Combine(Folder, RetentionRule.FileOf(log.Epoch, updates)), updates, cancellation);
            var gone = await retention.RemoveUpdates(updates[^1].Cursor.Sequence, cancellation);
            telemetry.Removed("update", gone);
            removed += gone;
        }

        if (removed > 0)
        {
            LogUpdates(removed, before, Folder);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} texts of articles from before {Before} went to {Folder}")]
    private partial void LogTexts(int count, DateTimeOffset before, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} updates from before {Before} went to {Folder}")]
    private partial void LogUpdates(int count, DateTimeOffset before, string folder);
}
