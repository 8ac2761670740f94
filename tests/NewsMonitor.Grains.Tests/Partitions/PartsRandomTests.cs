using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>Articles, analysts and restarts in any order over the parts of a language: the store, the engines and engines that start again agree on who is where.</summary>
public sealed class PartsRandomTests
{
    private const int Parts = 3;
    private const int Turns = 25;

    /// <summary>The long form takes hundreds.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ") is null ? 2 : 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Store_and_engines_agree_whatever_happens_in_which_part(int seed)
    {
        using var world = new PartsWorld(Parts);
        var chance = new Random(seed);
        var news = new Queue<Article>(PartsWorld.Made(seed, Turns * 3, 8));
        var expected = news.Select(a => a.Id.Value).Order(StringComparer.Ordinal).ToList();
        var actions = new List<string>();
        for (var turn = 0; turn < Turns || news.Count > 0; turn++)
        {
            await world.Append(Enumerable.Range(0, Math.Min(chance.Next(2, 7), news.Count)).Select(_ => news.Dequeue()));
            var decisions = await world.Decisions();
            if (decisions.Count > 0 && chance.Next(2) == 0)
            {
                await world.Append([world.Again(decisions[chance.Next(decisions.Count)].Article, turn)]);
            }

            for (var commands = decisions.Count < 4 ? 0 : chance.Next(0, 3); commands > 0; commands--)
            {
                var (part, command) = Command(chance, decisions, actions);
                actions.Add(await world.Ask(part, command));
            }

            for (var steps = chance.Next(1, 8); steps > 0; steps--)
            {
                await world.Step(chance.Next(Parts));
            }

            if (chance.Next(4) == 0)
            {
                world.Restart(chance.Next(Parts));
            }
        }

        await world.Settle(chance);

        var settled = await world.Decisions();
        settled.Select(d => d.Article.Value).Order(StringComparer.Ordinal).ShouldBe(expected);
        await PartsTests.Agree(world, settled);
        (await world.LastOfEnded()).ShouldAllBe(f => f.Kind == StoryFactKind.Retire);
        var outcomes = new List<ActionOutcome>();
        foreach (var action in actions)
        {
            outcomes.Add((await world.Actions.Find(action, default))!.Outcome.ShouldNotBeNull());
        }

        outcomes.ShouldAllBe(o => o.Refused == null || !o.Refused.Contains("the clusterer failed"));
        outcomes.Count(o => o.Refused is null).ShouldBeGreaterThan(actions.Count / 5);
    }

    /// <summary>A command, in the log where the API would put it.</summary>
    private static (int Part, AnalystCommand Command) Command(Random chance, List<RecordedDecision> decisions, List<string> actions)
    {
        var (one, two) = (decisions[chance.Next(decisions.Count)], decisions[chance.Next(decisions.Count)]);
        var command = chance.Next(7) switch
        {
            0 => new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [two.Story.Value, one.Story.Value] },
            1 => new AnalystCommand { Kind = AnalystCommandKind.Split, Stories = [one.Story.Value], Articles = [one.Article.Value] },
            2 => new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [one.Article.Value], Stories = [two.Story.Value] },
            3 => new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [one.Article.Value] },
            4 => new AnalystCommand { Kind = AnalystCommandKind.Apart, Stories = [one.Story.Value, two.Story.Value] },
            5 when actions.Count > 0 => new AnalystCommand { Kind = AnalystCommandKind.Undo, Undoes = actions[chance.Next(actions.Count)], Positions = 3 },
            _ => new AnalystCommand { Kind = AnalystCommandKind.Place, Articles = [one.Article.Value, two.Article.Value, decisions[chance.Next(decisions.Count)].Article.Value] },
        };
        return (Enumerable.Range(0, Parts).Single(p => PartsWorld.Key(p) == one.Story.Partition), command);
    }
}
