using NewsMonitor.Clustering;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Partitions.Commands;

/// <content>Judgements of another workspace on the same articles, carried into this one.</content>
internal sealed partial class CommandDecider
{
    private async Task<ActionOutcome> Carried()
    {
        if (await Where(0) is { } here && await Elsewhere(1) is { } there)
        {
            return await CarriedAcross(here, there);
        }

        if (await Where(0) is not { } first || await Where(1) is not { } second)
        {
            return Command is { Kind: AnalystCommandKind.Place, Articles: [_, "", _] } ? await Place() : ActionOutcome.No("the articles are not both here");
        }

        return Command.Kind switch
        {
            AnalystCommandKind.Link => first == second ? work.Outcome : await Done(new AnalystStep { Kind = AnalystStepKind.Merge, Story = first.Position, Other = second.Position }),
            AnalystCommandKind.Separate => await Separate(0, 1),
            AnalystCommandKind.Place => await Place(),
            _ => await Done(new AnalystStep { Kind = AnalystStepKind.Allow, Story = first.Position, Other = second.Position }),
        };
    }

    /// <summary>The two articles are in different parts of the language.</summary>
    private async Task<ActionOutcome> CarriedAcross(StoryId here, StoryId there)
    {
        switch (Command.Kind)
        {
            case AnalystCommandKind.Link:
                return await Give([here], there);
            case AnalystCommandKind.Place:
                return await MoveOut(here, [await Position(0)], there);
            default:
                await work.Pin(here, there, Command.Kind == AnalystCommandKind.Separate ? AnalystStepKind.Pin : AnalystStepKind.Unpin, here, cancellation);
                return work.Outcome;
        }
    }

    /// <summary>Puts the first article with the second, away from the third.</summary>
    private async Task<ActionOutcome> Place()
    {
        if (await Where(0) is not { } now)
        {
            return ActionOutcome.No("the article is not here");
        }

        if (await Where(1) is { } home && home != now)
        {
            var reason = await work.Run(new AnalystStep { Kind = AnalystStepKind.Move, Articles = [await Position(0)], Other = home.Position, Founds = action.Position }, cancellation);
            if (reason is not null)
            {
                return ActionOutcome.No(reason);
            }
        }

        return await Separate(2, 0);
    }

    /// <summary>If the two are in one story the second article leaves it; then the two stories are kept apart.</summary>
    private async Task<ActionOutcome> Separate(int stays, int leaves)
    {
        if (await Where(stays) is not { } from || await Where(leaves) is not { } at)
        {
            return work.Outcome;
        }

        return await Done(from == at
            ? new AnalystStep { Kind = AnalystStepKind.Split, Story = at.Position, Articles = [await Position(leaves)], Founds = action.Position }
            : new AnalystStep { Kind = AnalystStepKind.Apart, Story = from.Position, Other = at.Position });
    }

    private async Task<StoryId?> Elsewhere(int article) =>
        Command.Articles.Count > article ? await work.HolderElsewhere(Command.Articles[article], cancellation) : null;

    private async Task<StoryId?> Where(int article) => await Position(article) is var position and >= 0 ? work.Holder(position) : null;

    private async Task<long> Position(int article) =>
        Command.Articles.Count > article && await work.Placed(Command.Articles[article], cancellation) is { } placed ? placed.Position : -1;
}
