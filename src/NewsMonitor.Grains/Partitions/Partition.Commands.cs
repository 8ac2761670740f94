using NewsMonitor.Clustering;
using NewsMonitor.Grains.Partitions.Commands;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions;

/// <content>Analysts' commands: each is committed alone, with what it changed.</content>
internal sealed partial class Partition
{
    private async Task<Advance> Obey(LogEntry entry, CancellationToken cancellation)
    {
        var action = await _actions.Find(entry.Action!, cancellation) ?? throw new InvalidOperationException($"log of {_key}: the action of position {entry.Position} is missing");
        if (action.Position != entry.Position)
        {
            // A position that the command took for a story it might found.
            return await Commit(new PartitionCommit { Partition = _key, From = Done, To = entry.Position, Decisions = [], Facts = [] }, cancellation);
        }

        var work = new CommandWork(_key, action, _engine, _store);
        ActionOutcome outcome;
        if (_poison.TryGetValue(entry.Position, out var reason))
        {
            outcome = ActionOutcome.No(reason);
        }
        else
        {
            try
            {
                outcome = await new CommandDecider(_key, action, work, _store, _actions, _log, _parts, cancellation).Decide();
            }
#pragma warning disable CA1031 // Whatever a command does to the engine, the log goes on: the engine is rebuilt without it.
            catch (Exception e) when (e is not (OperationCanceledException or StoreUnavailableException))
#pragma warning restore CA1031
            {
                LogPoison(e, _key, entry.Position);
                _poison[entry.Position] = $"the clusterer failed on it ({e.GetType().Name}: {e.Message})";
                await Recover(cancellation);
                return new Advance(AdvanceKind.Again, []);
            }
        }

        var refused = outcome.Refused is not null;
        if (refused && work.Members.Count > 0)
        {
            throw new InvalidOperationException($"log of {_key}: the command of position {entry.Position} was refused half-done: {outcome.Refused}");
        }

        var command = new CommandCommit { Action = action, Outcome = outcome, Steps = work.Members, HandOver = refused ? null : work.HandOver };
        var commit = new PartitionCommit
        {
            Partition = _key,
            From = Done,
            To = entry.Position,
            At = _time.GetUtcNow(),
            Decisions = [],
            Facts = refused ? [] : work.Facts.Facts,
            Gives = refused ? [] : work.Gives,
            Exchange = refused ? [] : work.Exchange,
            Command = command,
        };
        return await Commit(commit, cancellation);
    }

    private async Task<Advance> Commit(PartitionCommit commit, CancellationToken cancellation)
    {
        if (!await _store.Commit(commit, cancellation))
        {
            _telemetry.LostFence("partition");
            return new Advance(AdvanceKind.Lost, []);
        }

        Done = commit.To;
        _ahead = false;
        CountLimits();
        await SaveSnapshot(cancellation);
        return new Advance(AdvanceKind.Committed, [.. commit.Facts.Select(f => f.StoryId).Concat(commit.Adopted.Select(a => a.Decided)).Distinct()])
        {
            Woken = [.. commit.Exchange.Select(e => e.To).Concat(commit.Gives.Select(g => g.Into.Partition)).Append(commit.Command?.HandOver?.To ?? _key).Where(to => to != _key).Distinct()],
        };
    }

    /// <summary>What a command did is done again as recorded; nothing is decided.</summary>
    private async Task Repeat(AnalystAction action, CancellationToken cancellation)
    {
        foreach (var step in action.Outcome is { Refused: null } done ? AnalystStep.Read(done.Steps) : [])
        {
            var known = (await _store.Vectors(_key, StepVectors.Needed(_engine, step), cancellation)).ToDictionary(v => v.Position);
            _engine.Replay(step, article => known[article].Vector);
        }
    }
}
