using System.Globalization;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <summary>Says what an analyst's command means for a partition as it stands now, and has the engine do it. Refuses, before anything is changed, what cannot be.</summary>
internal sealed partial class CommandDecider(PartitionKey partition, AnalystAction action, CommandWork work, IPartitionStore store, IActions actions, IArticleLog log, PartChoice parts, CancellationToken cancellation)
{
    private AnalystCommand Command => action.Command;

    /// <summary>Decides; the work then holds what is to be committed.</summary>
    public async Task<ActionOutcome> Decide()
    {
        if (Command.Seen is { } seen && (await store.Trace(new StoryId(Command.Stories[0]), cancellation) is not { } trace || trace.Story.Value != Command.Stories[0] || trace.Position > seen))
        {
            return new ActionOutcome { Stale = true, Refused = $"story '{Command.Stories[0]}' has changed since it was looked at" };
        }

        return Command.Kind switch
        {
            AnalystCommandKind.Merge => await Merge(),
            AnalystCommandKind.Split => await Split(),
            AnalystCommandKind.Move => await Move(),
            AnalystCommandKind.Apart => await Apart(),
            AnalystCommandKind.Headline => await Headline(),
            AnalystCommandKind.Note => await Note(),
            AnalystCommandKind.Language => await Language(Command.Articles[0], Command.Text!),
            AnalystCommandKind.Undo => await Undo(),
            _ => await Carried(),
        };
    }

    private async Task<ActionOutcome> Merge()
    {
        var found = new List<StoryId>();
        StoryId? elsewhere = null;
        foreach (var name in Command.Stories)
        {
            if (await Live(name) is { } story)
            {
                found.Add(story);
            }
            else if (await work.Elsewhere(name, cancellation) is not { } other)
            {
                return Unknown(name);
            }
            else if (elsewhere is { } known && known != other)
            {
                return ActionOutcome.No($"'{known}' and '{other}' are in another part of the language than the rest: merge these two first");
            }
            else
            {
                elsewhere = other;
            }
        }

        found = [.. found.Distinct().OrderBy(s => s.Position)];
        if (elsewhere is { } into && found.Count > 0)
        {
            return await Give(found, into);
        }

        if (found.Count < 2)
        {
            return ActionOutcome.No("the stories are one already");
        }

        foreach (var other in found.Skip(1))
        {
            if (await work.Run(new AnalystStep { Kind = AnalystStepKind.Merge, Story = found[0].Position, Other = other.Position }, cancellation) is { } reason)
            {
                return ActionOutcome.No(reason);
            }
        }

        return work.Outcome;
    }

    private async Task<ActionOutcome> Give(List<StoryId> found, StoryId into)
    {
        if (found.Find(work.IsPinned) is { Value: not null } pinned)
        {
            return ActionOutcome.No($"story '{pinned}' is kept apart from another story by an analyst, which holds in its own part of the language only: take that back first");
        }

        foreach (var story in found)
        {
            await work.Give(story, into, cancellation);
        }

        return work.Outcome;
    }

    private async Task<ActionOutcome> Split()
    {
        if (await Live(Command.Stories[0]) is not { } story)
        {
            return Unknown(Command.Stories[0]);
        }

        var leaving = new List<long>();
        foreach (var name in Command.Articles)
        {
            if (await work.Placed(name, cancellation) is not { } placed)
            {
                return ActionOutcome.NotThere($"article '{name}'");
            }

            if (placed.Story != story)
            {
                return ActionOutcome.No($"article '{name}' is in story '{placed.Story}', not in '{story}'");
            }

            leaving.Add(placed.Position);
        }

        return await Done(new AnalystStep { Kind = AnalystStepKind.Split, Story = story.Position, Articles = leaving, Founds = action.Position });
    }

    private async Task<ActionOutcome> Move()
    {
        var name = Command.Articles[0];
        if (await work.Placed(name, cancellation) is not { } placed)
        {
            return ActionOutcome.NotThere($"article '{name}'");
        }

        if (work.Holder(placed.Position) is not { } from)
        {
            return ActionOutcome.No($"story '{placed.Story}' was closed long ago: its articles stay where they are");
        }

        if (Command.Stories is [])
        {
            return await Done(new AnalystStep { Kind = AnalystStepKind.Split, Story = from.Position, Articles = [placed.Position], Founds = action.Position });
        }

        if (await Live(Command.Stories[0]) is not { } into)
        {
            return await work.Elsewhere(Command.Stories[0], cancellation) is { } elsewhere ? await MoveOut(from, [placed.Position], elsewhere) : Unknown(Command.Stories[0]);
        }

        return into == from
            ? ActionOutcome.No($"article '{name}' is in story '{into}' already")
            : await Done(new AnalystStep { Kind = AnalystStepKind.Move, Articles = [placed.Position], Other = into.Position, Founds = action.Position });
    }

    private async Task<ActionOutcome> MoveOut(StoryId from, IReadOnlyList<long> articles, StoryId into)
    {
        var leaving = await work.WithCopies(articles, cancellation);
        if (work.Holds(from) > leaving.Count)
        {
            await work.Give(from, leaving, into, cancellation);
            await work.Pin(from, into, AnalystStepKind.Pin, from, cancellation);
            return work.Outcome;
        }

        return await Give([from], into);
    }

    private async Task<ActionOutcome> Apart()
    {
        if (await Live(Command.Stories[0]) is not { } story)
        {
            return Unknown(Command.Stories[0]);
        }

        if (await Live(Command.Stories[1]) is not { } other)
        {
            if (await work.Elsewhere(Command.Stories[1], cancellation) is not { } elsewhere)
            {
                return Unknown(Command.Stories[1]);
            }

            await work.Pin(story, elsewhere, AnalystStepKind.Pin, story, cancellation);
            return work.Outcome;
        }

        return story == other
            ? ActionOutcome.No("the two are one story: split the articles off that belong elsewhere, which keeps them apart")
            : await Done(new AnalystStep { Kind = AnalystStepKind.Apart, Story = story.Position, Other = other.Position });
    }

    private async Task<ActionOutcome> Headline()
    {
        if (await work.Trace(Command.Stories[0], cancellation) is not { } found)
        {
            return ActionOutcome.NotThere($"story '{Command.Stories[0]}'");
        }

        if (Command.Articles is [var article] && (await work.Placed(article, cancellation))?.Story != found.Story)
        {
            return ActionOutcome.No($"article '{article}' is not in story '{found.Story}': its title cannot stand for it");
        }

        return await Pin(found.Story, Command.Text is null && Command.Articles is [] ? null : new HeadlinePin(Command.Text, Command.Articles is [var pinned] ? pinned : null, action.By));
    }

    private async Task<ActionOutcome> Pin(StoryId story, HeadlinePin? pin)
    {
        var before = await store.Pin(story, cancellation);
        work.Facts.Headline(story, pin, action.Position);
        return work.Outcome with { Story = story.Value, PinBefore = before, Pin = pin };
    }

    private async Task<ActionOutcome> Note()
    {
        if (await work.Trace(Command.Stories[0], cancellation) is not { } found)
        {
            return ActionOutcome.NotThere($"story '{Command.Stories[0]}'");
        }

        work.Facts.Note(found.Story, Command.Text, action.Position);
        return work.Outcome;
    }

    private async Task<ActionOutcome> Language(string name, string language)
    {
        if (await log.Find(partition.Workspace, new ArticleId(name), cancellation) is not { } article)
        {
            return ActionOutcome.NotThere($"article '{name}'");
        }

        if (partition.Language == language)
        {
            return ActionOutcome.No($"article '{name}' is taken for '{language}' already");
        }

        var original = article.CopyOf ?? article.Id;
        var leaving = new List<long>();
        foreach (var one in await log.SameText(partition.Workspace, original, cancellation))
        {
            if (await work.Placed(one.Value, cancellation) is { } placed)
            {
                leaving.Add(placed.Position);
            }
        }

        await work.Run(new AnalystStep { Kind = AnalystStepKind.Withdraw, Articles = leaving }, cancellation);
        work.HandOver = new HandOver(original, parts.Choose(partition.Workspace, article, language));
        work.Judge(new Judgement(AnalystCommandKind.Language, [original.Value], language));
        return work.Outcome with { LanguageBefore = article.Language };
    }

    private async Task<ActionOutcome> Done(AnalystStep step) => await work.Run(step, cancellation) is { } reason ? ActionOutcome.No(reason) : work.Outcome;

    /// <summary>The story that a name leads to, if the engine can still change it.</summary>
    private async Task<StoryId?> Live(string name) => await work.Trace(name, cancellation) is { } trace && work.IsLive(trace.Story) ? trace.Story : null;

    private ActionOutcome Unknown(string name) => StoryId.IsId(name) && new StoryId(name).Partition is var home && (home == partition || home.IsBeside(partition))
        ? ActionOutcome.No(string.Create(CultureInfo.InvariantCulture, $"story '{name}' cannot be changed any more: it has no articles, or was closed long after its last one"))
        : ActionOutcome.No($"story '{name}' is in another language than this one: stories are not merged across languages");
}
