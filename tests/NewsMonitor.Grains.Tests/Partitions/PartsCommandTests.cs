using NewsMonitor.Model;
using NewsMonitor.Storage;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Partitions;

/// <summary>What an analyst asks of stories in different parts of a language is done, kept over restarts, and taken back.</summary>
public sealed class PartsCommandTests : IDisposable
{
    private const int Parts = 3;
    private readonly PartsWorld _world = new(Parts);
    private readonly Random _chance = new(5);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Story_is_merged_into_one_of_another_part_and_split_off_again_by_undo()
    {
        var (here, there) = await TwoParts();
        var moved = here.Articles.Select(a => a.Article).ToList();

        var action = await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [there.Id.Value, here.Id.Value] });

        action.Merges.ShouldBe([new EndedStory(here.Id.Value, there.Id.Value)]);
        (await _world.Store.Trace(here.Id, default))!.Story.ShouldBe(there.Id);
        (await StoriesOf(moved)).ShouldBe([there.Id]);
        (await _world.Store.Absorbed(there.Id, here.Id, default)).Select(a => a.Value).ShouldBe(moved.Select(a => a.Value), ignoreOrder: true);
        await PartsTests.Agree(_world, await _world.Decisions());

        var undone = await Done(there.Part, new AnalystCommand { Kind = AnalystCommandKind.Undo, Undoes = _last });

        undone.Moves.ShouldHaveSingleItem().Founded.ShouldBeTrue();
        (await StoriesOf(moved)).ShouldHaveSingleItem().ShouldNotBe(there.Id);
        await PartsTests.Agree(_world, await _world.Decisions());
    }

    [Fact]
    public async Task Article_is_moved_into_a_story_of_another_part_and_back()
    {
        var (here, there) = await TwoParts(articles: 3);
        var article = here.Articles[0].Article;

        var action = await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Move, Articles = [article.Value], Stories = [there.Id.Value] });

        action.Moves.ShouldHaveSingleItem().Into.ShouldBe(there.Id.Value);
        action.Kept.ShouldHaveSingleItem().ShouldBe([here.Id.Value, there.Id.Value]);
        var decision = (await _world.Store.Decision(WorkspaceKey.Main, article, default))!;
        decision.Story.ShouldBe(there.Id);
        decision.Decision.By.ShouldBe(DecidedBy.Analyst);
        decision.Decision.Why.ShouldContain($"moved here from {here.Id.Value} by Anna");
        await PartsTests.Agree(_world, await _world.Decisions());

        var undone = await Done(there.Part, new AnalystCommand { Kind = AnalystCommandKind.Undo, Undoes = _last });

        undone.NotRestored.ShouldBeEmpty();
        (await _world.Store.Decision(WorkspaceKey.Main, article, default))!.Story.ShouldBe(here.Id);
        await PartsTests.Agree(_world, await _world.Decisions());
    }

    [Fact]
    public async Task Stories_of_two_parts_that_are_kept_apart_stay_so_until_that_is_taken_back()
    {
        var (here, there) = await TwoParts();

        var action = await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Apart, Stories = [here.Id.Value, there.Id.Value] });

        action.Kept.ShouldHaveSingleItem().ShouldBe([here.Id.Value, there.Id.Value]);
        (await _world.Store.AreApart(here.Id, there.Id, default)).ShouldBeTrue();
        (await _world.Store.AreApart(there.Id, here.Id, default)).ShouldBeTrue();
        foreach (var (story, into) in new[] { (here, there), (there, here) })
        {
            // By the machine's word nothing comes of it; by an analyst's it is refused with the way out.
            var refused = await Outcome(story.Part, new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [into.Id.Value, story.Id.Value] });
            refused.Refused.ShouldNotBeNull().ShouldContain("kept apart");
        }

        await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Undo, Undoes = _first! });

        (await _world.Store.AreApart(there.Id, here.Id, default)).ShouldBeFalse();
        (await Done(there.Part, new AnalystCommand { Kind = AnalystCommandKind.Merge, Stories = [here.Id.Value, there.Id.Value] })).Merges.ShouldHaveSingleItem();
        await PartsTests.Agree(_world, await _world.Decisions());
    }

    [Fact]
    public async Task Judgements_that_are_carried_into_a_replay_reach_over_parts()
    {
        var (here, there) = await TwoParts(articles: 3);
        var (first, other) = (here.Articles[0].Article.Value, there.Articles[0].Article.Value);

        (await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Separate, Articles = [first, other] })).Kept.ShouldHaveSingleItem();
        (await Done(here.Part, new AnalystCommand { Kind = AnalystCommandKind.Place, Articles = [first, other, ""] })).Moves.ShouldHaveSingleItem();
        (await StoriesOf([new ArticleId(first)])).ShouldBe([there.Id]);
        await PartsTests.Agree(_world, await _world.Decisions());
    }

    private string? _first;
    private string _last = "";

    /// <summary>Two stories of different parts, with so many articles at least.</summary>
    private async Task<(Placed Here, Placed There)> TwoParts(int articles = 1)
    {
        await _world.Append(PartsWorld.Made(5, 60, 6));
        await _world.Settle(_chance);
        var stories = (await _world.Decisions()).GroupBy(d => d.Story).Where(g => g.Count() >= articles).OrderBy(g => g.Key.Value, StringComparer.Ordinal).ToList();
        var here = stories[0];
        var there = stories.First(s => s.Key.Partition != here.Key.Partition);
        return (Of(here), Of(there));
    }

    private static Placed Of(IGrouping<StoryId, RecordedDecision> story) =>
        new(story.Key, Enumerable.Range(0, Parts).Single(p => PartsWorld.Key(p) == story.Key.Partition), [.. story]);

    private async Task<ActionOutcome> Done(int part, AnalystCommand command)
    {
        var outcome = await Outcome(part, command);
        outcome.Refused.ShouldBeNull();
        _first ??= _last;
        return outcome;
    }

    private async Task<ActionOutcome> Outcome(int part, AnalystCommand command)
    {
        _last = await _world.Ask(part, command);
        await _world.Settle(_chance);
        return (await _world.Actions.Find(_last, default))!.Outcome.ShouldNotBeNull();
    }

    private async Task<IReadOnlyList<StoryId>> StoriesOf(IReadOnlyCollection<ArticleId> articles) =>
        [.. (await _world.Store.Decisions(WorkspaceKey.Main, articles, default)).Select(d => d.Story).Distinct()];

    private sealed record Placed(StoryId Id, int Part, IReadOnlyList<RecordedDecision> Articles);
}
