using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>
/// Appends what comes for one workspace while an append is under way as one batch, in the order of arrival: many small batches then cost as few transactions and questions as one large one.
/// Whoever comes first carries out the first append, and passes the turn on. When a group fails by one of its batches, each is appended alone. Safe for use from many threads.
/// </summary>
/// <param name="append">Appends articles in one transaction; answers a receipt for each.</param>
internal sealed class AppendTogether(Func<IReadOnlyList<Article>, CancellationToken, Task<IReadOnlyList<AppendReceipt>>> append)
{
    /// <summary>A group takes no further batch from so many articles on.</summary>
    private const int MostArticles = 256;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private bool _busy;

    /// <summary>Appends a batch; answers when it is durable. Throws what the append of this batch failed with: then nothing of it was appended.</summary>
    public async Task<IReadOnlyList<AppendReceipt>> Append(IReadOnlyList<Article> batch, CancellationToken cancellation)
    {
        var mine = new Waiting(batch);
        bool leads;
        lock (_gate)
        {
            _waiting.Enqueue(mine);
            leads = !_busy;
            _busy = true;
        }

        if (leads || await mine.Turn.Task)
        {
            try
            {
                await Carry(Group(), cancellation);
            }
            finally
            {
                PassOn();
            }
        }

        return await mine.Done.Task;
    }

    private async Task Carry(List<Waiting> group, CancellationToken cancellation)
    {
        try
        {
            var receipts = await append([.. group.SelectMany(w => w.Batch)], group.Count == 1 ? cancellation : CancellationToken.None);
            var from = 0;
            foreach (var one in group)
            {
                one.Done.SetResult([.. receipts.Skip(from).Take(one.Batch.Count)]);
                from += one.Batch.Count;
            }
        }
#pragma warning disable CA1031 // Whatever it failed with is told to whom it belongs.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (group.Count == 1 || e is StoreUnavailableException)
            {
                group.ForEach(one => one.Done.SetException(e));
            }
            else
            {
                foreach (var one in group)
                {
                    await Carry([one], CancellationToken.None);
                }
            }
        }
        finally
        {
            group.ForEach(one => one.Turn.TrySetResult(false));
        }
    }

    private List<Waiting> Group()
    {
        lock (_gate)
        {
            List<Waiting> group = [_waiting.Dequeue()];
            var articles = group[0].Batch.Count;
            while (articles < MostArticles && _waiting.TryDequeue(out var next))
            {
                group.Add(next);
                articles += next.Batch.Count;
            }

            return group;
        }
    }

    private void PassOn()
    {
        lock (_gate)
        {
            if (_waiting.TryPeek(out var next))
            {
                next.Turn.SetResult(true);
            }
            else
            {
                _busy = false;
            }
        }
    }

    /// <summary>A batch that waits: told true when it is its turn to carry out the next group, false when another has carried it.</summary>
    private sealed class Waiting(IReadOnlyList<Article> batch)
    {
        public IReadOnlyList<Article> Batch => batch;

        public TaskCompletionSource<bool> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<IReadOnlyList<AppendReceipt>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
