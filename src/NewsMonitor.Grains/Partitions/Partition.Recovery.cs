using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <content>How a partition comes back: from its newest snapshot, and the recorded decisions after it.</content>
internal sealed partial class Partition
{
    private const int RecoveryStretch = 1000;

    private async Task Recover(CancellationToken cancellation)
    {
        using var stage = _telemetry.Begin("recover");
        var head = await _store.Head(_key, cancellation);
        var snapshot = await _store.Snapshot(_key, cancellation);
        var restored = snapshot is null ? null : _engines.Restore(_key, snapshot.State);
        _engine = restored ?? _engines.New(_key);
        _snapshotAt = restored is null ? 0 : snapshot!.Position;
        var position = _snapshotAt;
        while (position < head.Done)
        {
            var entries = await _log.Read(_key, position, RecoveryStretch, cancellation);
            var upTo = Math.Min(head.Done, entries[^1].Position);
            var decisions = (await _store.Decisions(_key, position, upTo, cancellation)).ToDictionary(d => d.Position);
            var commands = (await _actions.OfPartition(_key, position, upTo, cancellation)).ToDictionary(a => a.Position);
            foreach (var entry in entries.Where(e => e.Position <= upTo))
            {
                if (commands.TryGetValue(entry.Position, out var action))
                {
                    await Repeat(action, cancellation);
                }

                Apply(entry, decisions);
            }

            position = upTo;
        }

        Done = head.Done;
        _ahead = false;
    }

    /// <summary>An article without a decision went to quarantine; the engine never saw it.</summary>
    private void Apply(LogEntry entry, Dictionary<long, RecordedDecision> decisions)
    {
        if (entry.Kind == LogEntryKind.Tick)
        {
            Tick(entry);
        }
        else if (entry.Kind is LogEntryKind.Answer or LogEntryKind.Pin or LogEntryKind.Unpin)
        {
            foreach (var step in entry.Outcome is { } done and not PassedOver ? AnalystStep.Read(done) : [])
            {
                _engine.Apply(step, static _ => default);
            }
        }
        else if (entry.Kind is LogEntryKind.Article or LogEntryKind.Adopt && entry.Outcome != PassedOver && decisions.TryGetValue(entry.Position, out var decision))
        {
            ArticlesSinceTick = true;
            _engine.Replay(
                _engines.Read(_key, entry),
                decision.Decided.Position,
                [.. decision.Merges.Select(m => new StoryMerge(m.From.Position, m.Into.Position))]);
        }
    }
}
