using NewsMonitor.Clustering;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <content>Taking an action back: what it changed is changed back as far as later decisions allow.</content>
internal sealed partial class CommandDecider
{
    /// <summary>The stories that are founded again in place of those that had ended.</summary>
    private readonly Dictionary<string, StoryId> _again = new(StringComparer.Ordinal);

    private async Task<ActionOutcome> Undo()
    {
        if (await actions.Find(Command.Undoes!, cancellation) is not { Outcome: { Refused: null } done } undone)
        {
            return ActionOutcome.NotThere($"action '{Command.Undoes}'");
        }

        if (undone.UndoneBy is not null)
        {
            return ActionOutcome.No($"action '{undone.Id}' was taken back already");
        }

        if (done.LanguageBefore is { } language)
        {
            return await Language(undone.Outcome.Judgements[0].Articles[0], language);
        }

        await UndoMerges(done);
        foreach (var move in done.Moves.Reverse().Where(m => m.Into is not null))
        {
            await UndoMove(move);
        }

        await UndoPairs(done);
        return await UndoWords(undone, done);
    }

    private async Task UndoMerges(ActionOutcome done)
    {
        var founds = action.Position;
        foreach (var merge in done.Merges.Reverse())
        {
            var into = await work.Trace(merge.Into, cancellation);
            var leaving = new List<long>();
            foreach (var article in await store.Absorbed(new StoryId(merge.Into), new StoryId(merge.From), cancellation))
            {
                if (await work.Placed(article.Value, cancellation) is { } placed && work.Holder(placed.Position) == into?.Story)
                {
                    leaving.Add(placed.Position);
                }
                else
                {
                    work.NotRestored.Add($"article '{article}' has gone elsewhere since, and stays there");
                }
            }

            if (into is null || leaving.Count == 0)
            {
                work.NotRestored.Add($"nothing of story '{merge.From}' is in '{merge.Into}' any more");
            }
            else if (await work.Run(new AnalystStep { Kind = AnalystStepKind.Split, Story = into.Story.Position, Articles = leaving, Founds = founds }, cancellation) is { } reason)
            {
                work.NotRestored.Add(reason);
            }
            else
            {
                _again[merge.From] = StoryId.Founded(partition, founds++);
                work.NotRestored.Add($"the address of '{merge.From}' still leads to '{into.Story}', because no id is used again; its articles are in '{_again[merge.From]}'");
            }
        }
    }

    private async Task UndoMove(MovedArticles move)
    {
        var (home, now) = (await Live(move.From), await Live(move.Into!));
        var elsewhere = home is null ? await work.Elsewhere(move.From, cancellation) : null;
        if (elsewhere is { } other && now is { } here)
        {
            await UndoMoveIn(move, other, here);
            return;
        }

        if (home is null || now is null || home == now)
        {
            work.NotRestored.Add(home == now && home is not null ? $"'{move.From}' and '{move.Into}' are one story already" : $"story '{(home is null ? move.From : move.Into)}' cannot be changed any more");
            return;
        }

        var there = await StillIn(now.Value, move);

        // A story that was split off goes back whole: what joined it since belongs with what was split.
        if (move.Founded && there.Count > 0)
        {
            await Try(new AnalystStep { Kind = AnalystStepKind.Merge, Story = Math.Min(home.Value.Position, now.Value.Position), Other = Math.Max(home.Value.Position, now.Value.Position) });
            return;
        }

        foreach (var position in there.Where(position => work.Holder(position) == now))
        {
            await Try(new AnalystStep { Kind = AnalystStepKind.Move, Articles = [position], Other = home.Value.Position, Founds = action.Position });
        }
    }

    /// <summary>Articles that came from another part go back there; their stories are kept apart no more first, so that they may.</summary>
    private async Task UndoMoveIn(MovedArticles move, StoryId home, StoryId now)
    {
        var there = await StillIn(now, move);
        if (there.Count == 0)
        {
            return;
        }

        await work.Pin(now, new StoryId(move.From), AnalystStepKind.Unpin, new StoryId(move.Into!), cancellation);
        var leaving = await work.WithCopies(there, cancellation);
        if (work.Holds(now) > leaving.Count)
        {
            await work.Give(now, leaving, home, cancellation);
        }
        else
        {
            await work.Give(now, home, cancellation);
        }
    }

    private async Task<List<long>> StillIn(StoryId story, MovedArticles move)
    {
        var there = new List<long>();
        foreach (var name in move.Articles)
        {
            if (await work.Placed(name, cancellation) is { } placed && work.Holder(placed.Position) == story)
            {
                there.Add(placed.Position);
            }
            else
            {
                work.NotRestored.Add($"article '{name}' has gone elsewhere since, and stays there");
            }
        }

        return there;
    }

    private async Task UndoPairs(ActionOutcome done)
    {
        foreach (var pair in done.Kept)
        {
            if (await Live(pair[0]) is { } a && await Live(pair[1]) is { } b && a != b)
            {
                await Try(new AnalystStep { Kind = AnalystStepKind.Allow, Story = a.Position, Other = b.Position });
            }
            else if (await Live(pair[0]) is { } here && await work.Elsewhere(pair[1], cancellation) is not null)
            {
                // By the name under which it was kept apart: the mark is made of it.
                await work.Pin(here, new StoryId(pair[1]), AnalystStepKind.Unpin, new StoryId(pair[0]), cancellation);
            }
        }

        foreach (var pair in done.Lifted)
        {
            var (a, b) = (await Again(pair[0]), await Again(pair[1]));
            if (a is { } one && b is { } other && one != other)
            {
                await Try(new AnalystStep { Kind = AnalystStepKind.Apart, Story = one.Position, Other = other.Position });
            }
        }
    }

    private async Task<ActionOutcome> UndoWords(AnalystAction undone, ActionOutcome done)
    {
        if (undone.Command.Kind == AnalystCommandKind.Note && await work.Trace(undone.Command.Stories[0], cancellation) is { } noted)
        {
            work.Facts.Note(noted.Story, null, action.Position);
        }

        if (done.Story is null || await work.Trace(done.Story, cancellation) is not { } story)
        {
            return work.Outcome;
        }

        if (await store.Pin(story.Story, cancellation) == done.Pin)
        {
            return await Pin(story.Story, done.PinBefore);
        }

        work.NotRestored.Add("the headline was set again since, and stays");
        return work.Outcome;
    }

    private async Task<StoryId?> Again(string story) => _again.TryGetValue(story, out var founded) ? founded : await Live(story);

    private async Task Try(AnalystStep step)
    {
        if (await work.Run(step, cancellation) is { } reason)
        {
            work.NotRestored.Add(reason);
        }
    }
}
