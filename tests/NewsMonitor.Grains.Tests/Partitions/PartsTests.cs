using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>A language spread over parts: what one part says to another stands in logs, and stories found in two parts become one.</summary>
public sealed class PartsTests
{
    private const int Parts = 3;

    [Fact]
    public async Task Stories_of_different_parts_that_are_one_become_one()
    {
        const int seed = 1;
        using var world = new PartsWorld(Parts);
        var articles = PartsWorld.Made(seed, 150, 12).ToList();
        await world.Append(articles);

        await world.Settle(new Random(seed));

        var decisions = await world.Decisions();
        decisions.Select(d => d.Article.Value).Order(StringComparer.Ordinal).ShouldBe(articles.Select(a => a.Id.Value).Order(StringComparer.Ordinal));
        var moved = 0;
        for (var part = 0; part < Parts; part++)
        {
            (await world.Part(part)).Check().ShouldBeEmpty();
            (await world.Part(part)).Done.ShouldBeGreaterThan(0);
            moved += (await world.Log.Read(PartsWorld.Key(part), 0, 10_000, default)).Count(e => e.Kind == LogEntryKind.Adopt);
        }

        moved.ShouldBeGreaterThan(0);
        using var whole = new PartsWorld(1);
        await whole.Append(articles);
        await whole.Settle(new Random(seed));
        var undivided = (await whole.Decisions()).Select(d => d.Story).Distinct().Count();
        decisions.Select(d => d.Story).Distinct().Count().ShouldBeInRange(undivided, undivided * 2);
    }

    [Fact]
    public async Task Story_that_went_to_another_part_leads_there_and_is_told_with_all_its_articles()
    {
        using var world = new PartsWorld(Parts);
        await world.Append(PartsWorld.Made(1, 150, 12));
        await world.Settle(new Random(1));

        var ended = new List<StoryId>();
        for (var part = 0; part < Parts; part++)
        {
            var left = (await world.Store.Decisions(PartsWorld.Key(part), 0, 10_000, default)).Where(d => d.Story.Partition == PartsWorld.Key(part)).Select(d => d.Story).Distinct();
            foreach (var story in left)
            {
                if ((await world.Store.Trace(story, default))!.Story is var now && now.Partition != story.Partition)
                {
                    ended.Add(story);
                    var facts = await world.Stories.Facts(now, 0, 1000, default);
                    var last = (await world.Stories.Facts(story, 0, 1000, default))[^1];
                    last.Kind.ShouldBe(StoryFactKind.Retire);
                    var into = last.Other!.Value;
                    (await world.Stories.Facts(into, 0, 1000, default)).ShouldContain(f => f.Kind == StoryFactKind.Absorb && f.Other == story && f.Articles.Count > 0);
                    facts.Select(f => f.Number).ShouldBe(Enumerable.Range(1, facts.Count).Select(n => (long)n));
                }
            }
        }

        ended.ShouldNotBeEmpty();
    }

    /// <summary>The store, the engines as they run and engines that start now have every article in the same story.</summary>
    internal static async Task Agree(PartsWorld world, IReadOnlyList<Storage.RecordedDecision> decisions)
    {
        foreach (var part in Enumerable.Range(0, Parts))
        {
            var (running, started) = (await world.Part(part), await world.Load(part));
            running.Check().ShouldBeEmpty();
            started.Check().ShouldBeEmpty();
            foreach (var decision in decisions.Where(d => d.Story.Partition == PartsWorld.Key(part)))
            {
                running.StoryOf(decision.Position).ShouldBe(decision.Story, $"article at {decision.Position} of part {part}");
                started.StoryOf(decision.Position).ShouldBe(decision.Story, $"article at {decision.Position} of part {part}, started again");
            }
        }
    }
}
