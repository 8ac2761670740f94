using NewsMonitor.Delivery.Mail;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Watches;

/// <summary>
/// The watches of a workspace and how far they were asked: those that are live go along the update log together, those that catch up go behind them.
/// What is in memory is a copy of the store; whoever is told that the fence is lost must throw the desk away. One caller at a time.
/// </summary>
internal sealed class WatchDesk(string workspace, IWatches watches, IWatchRouting routing, IUpdateLog log, IStoryStore heads, StoryReader stories, IWordReader words, WatchOptions options, TimeProvider time)
{
    private const int DueAtOnce = 200;

    private readonly Dictionary<string, StoredWatch> _all = new(StringComparer.Ordinal);
    private WatchLane _live = new(workspace, words, stories, routing, options.MostStories);
    private WatchLane? _behind;
    private long _revision;
    private long? _position;

    public IReadOnlyCollection<StoredWatch> All => _all.Values;

    /// <summary>One more with each change of a watch; ids are made of it.</summary>
    public long Revision => _revision;

    public StoredWatch? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>Takes everything from the store.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        var set = await watches.Load(workspace, cancellation);
        _all.Clear();
        _live = NewLane();
        _behind = null;
        (_revision, _position) = (set.Revision, set.Position);
        foreach (var watch in set.Watches)
        {
            Place(watch);
        }
    }

    /// <summary>Writes a watch, new or changed; false when the fence is lost.</summary>
    public async Task<bool> Save(StoredWatch watch, CancellationToken cancellation)
    {
        if (_live.Count == 0 && _position is { } idle && idle < log.Latest && await Commit(idle, log.Latest, [], [], [], cancellation) is null)
        {
            return false;
        }

        var position = _position ?? log.Latest;
        if (!await watches.Save(watch, _revision, position, cancellation))
        {
            return false;
        }

        (_revision, _position) = (_revision + 1, position);
        Place(watch);
        return true;
    }

    /// <summary>Removes a watch; false when the fence is lost.</summary>
    public async Task<bool> Remove(StoredWatch watch, CancellationToken cancellation)
    {
        if (!await watches.Remove(watch, _revision, cancellation))
        {
            return false;
        }

        _revision++;
        _all.Remove(watch.Id);
        _live.Remove(watch.Id);
        _behind?.Remove(watch.Id);
        return true;
    }

    /// <summary>Goes one stretch on.</summary>
    public async Task<DeskStep> Step(CancellationToken cancellation)
    {
        if (_position is not { } position)
        {
            return DeskStep.Idle;
        }

        var step = DeskStep.Idle;
        if (_live.Count > 0 && position < log.Latest)
        {
            var updates = await log.Read(position, options.Stretch, cancellation);
            if (updates.Count > 0)
            {
                var (entries, told) = await _live.Go(updates, cancellation);
                step = step.And(await Commit(position, updates[^1].Cursor.Sequence, entries, told, [], cancellation), entries.Count, more: updates.Count == options.Stretch);
            }
        }

        return step.Lost ? step : await CatchUp(step, cancellation) is { Lost: false } caught ? await TellDue(caught, cancellation) : DeskStep.IsLost;
    }

    /// <summary>The watches that catch up go on together, the one that is farthest behind first; each takes only what is its own.</summary>
    private async Task<DeskStep> CatchUp(DeskStep step, CancellationToken cancellation)
    {
        if (_behind is not { Count: > 0 } behind)
        {
            _behind = null;
            return step;
        }

        var position = _position!.Value;
        var from = behind.Watches.Min(w => w.Cursor);
        var updates = (await log.Read(from, options.Stretch, cancellation)).TakeWhile(u => u.Cursor.Sequence <= position).ToList();
        var to = updates.Count < options.Stretch ? position : updates[^1].Cursor.Sequence;
        var (entries, told) = await behind.Go(updates, cancellation);
        var moved = behind.Watches.Where(w => w.Cursor <= to).Select(w => w with { Cursor = Math.Max(w.Cursor, to), Live = to >= position }).ToList();
        step = step.And(await Commit(position, position, entries, told, [.. moved.Select(w => new CaughtUp(w.Id, w.Cursor, w.Live))], cancellation), entries.Count, more: to < position);
        if (!step.Lost)
        {
            moved.ForEach(Place);
        }

        return step;
    }

    /// <summary>What waited for its time is told when it has come.</summary>
    private async Task<DeskStep> TellDue(DeskStep step, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = (await routing.Due(workspace, now, DueAtOnce, cancellation)).Where(t => _all.ContainsKey(t.Watch)).ToList();
        if (due.Count == 0)
        {
            return step;
        }

        var (entries, told) = (new List<WatchEntry>(), new List<WatchTold>());
        foreach (var one in due)
        {
            var head = await heads.Head(one.Story, cancellation);
            var (telling, memory) = WatchRule.Due(one.Memory, head?.ArticleCount ?? one.Memory.Articles, now);
            told.Add(one with { Memory = memory with { Due = null } });
            if (telling is not null && await log.OfStory(one.Story, telling.To - 1, 1, cancellation) is [var update])
            {
                entries.Add(WatchLane.Entry(one.Watch, telling, update, now));
            }
        }

        return step.And(await Commit(_position!.Value, _position.Value, entries, told, [], cancellation), entries.Count, more: due.Count == DueAtOnce);
    }

    private async Task<RoutedReceipt?> Commit(long from, long to, IReadOnlyList<WatchEntry> entries, IReadOnlyList<WatchTold> told, IReadOnlyList<CaughtUp> catchingUp, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var receipt = await routing.Commit(
            new RoutedStretch
            {
                Workspace = workspace,
                Revision = _revision,
                From = from,
                To = to,
                Entries = [.. entries.Select(e => new NewEntry(e, [.. _all[e.Watch].Endpoints.Select(p => (p.Id, MailSchedule.Next(p.Settings.Mail, now)))]))],
                Told = told,
                CatchingUp = catchingUp,
                Keep = options.KeepEntries,
            },
            cancellation);
        _position = receipt is null ? _position : to;
        return receipt;
    }

    private void Place(StoredWatch watch)
    {
        _all[watch.Id] = watch;
        var lane = watch.Settings.Paused ? null : watch.Live ? _live : _behind ??= NewLane();
        foreach (var other in new[] { _live, _behind }.Where(l => l != lane))
        {
            other?.Remove(watch.Id);
        }

        lane?.Set(watch);
    }

    private WatchLane NewLane() => new(workspace, words, stories, routing, options.MostStories);
}
