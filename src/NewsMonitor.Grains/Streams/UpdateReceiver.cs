using NewsMonitor.Model;
using NewsMonitor.Storage;
using Orleans.Streams;

namespace NewsMonitor.Grains.Streams;

/// <summary>
/// Reads one queue: the updates of the stories whose place falls to it, from the queue's checkpoint on.
/// The checkpoint moves when subscribers have taken what was read, so that whoever takes the queue over reads the rest again.
/// Called by one pulling agent, one call at a time.
/// </summary>
internal sealed class UpdateReceiver(IUpdateLog log, int queue, int queues) : IQueueAdapterReceiver
{
    private const int Stretch = 500;

    private long _read;
    private long _saved;
    private int _inFlight;

    public async Task Initialize(TimeSpan timeout) => _read = _saved = await log.Checkpoint(queue, CancellationToken.None);

    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount)
    {
        if (log.Latest <= _read)
        {
            return [];
        }

        var wanted = maxCount <= 0 ? Stretch : Math.Min(maxCount, Stretch);
        var updates = await log.Read(_read, wanted, CancellationToken.None);
        if (updates.Count == 0)
        {
            return [];
        }

        _read = updates[^1].Cursor.Sequence;
        List<IBatchContainer> mine = [.. updates.Where(IsMine).Select(u => new UpdateBatch(u))];
        _inFlight += mine.Count;
        await SkipForeign();
        return mine;
    }

    public async Task MessagesDeliveredAsync(IList<IBatchContainer> messages)
    {
        _inFlight -= messages.Count;
        var last = messages.OfType<UpdateBatch>().Select(b => b.Update.Cursor.Sequence).DefaultIfEmpty(0).Max();
        await Save(_inFlight == 0 ? _read : last);
    }

    public Task Shutdown(TimeSpan timeout) => Task.CompletedTask;

    private bool IsMine(StoryUpdate update) => UpdateQueues.Of(update.StoryId, queues) == queue;

    /// <summary>Other queues' updates need no delivery: when nothing of this queue is under way, the checkpoint passes them, now and then.</summary>
    private Task SkipForeign() => _inFlight == 0 && _read - _saved >= Stretch ? Save(_read) : Task.CompletedTask;

    private async Task Save(long sequence)
    {
        if (sequence > _saved)
        {
            await log.SaveCheckpoint(queue, sequence, CancellationToken.None);
            _saved = sequence;
        }
    }
}
