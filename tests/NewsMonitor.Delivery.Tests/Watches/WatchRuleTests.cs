using CsCheck;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Watches;

public sealed class WatchRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly WatchTelling News = new();

    [Fact]
    public void Beginning_is_told_once_and_then_what_is_new()
    {
        var told = Run(News, (1, false, StoryChangeKind.Created), (2, true, StoryChangeKind.ArticlesAdded), (3, true, StoryChangeKind.ArticlesAdded), (4, true, StoryChangeKind.HeadlineChanged));

        told.ShouldBe([new(TellingKind.Began, 2, 2), new(TellingKind.News, 3, 3)]);
    }

    [Fact]
    public void Story_that_matches_again_does_not_begin_again() =>
        Run(News, (1, true, StoryChangeKind.Created), (2, false, StoryChangeKind.ArticlesAdded), (3, true, StoryChangeKind.ArticlesAdded))
            .ShouldBe([new(TellingKind.Began, 1, 1), new(TellingKind.News, 2, 3)]);

    [Fact]
    public void Everything_tells_every_update_while_it_matches() =>
        Run(new() { Frequency = WatchFrequency.Everything }, (1, true, StoryChangeKind.Created), (2, true, StoryChangeKind.HeadlineChanged), (3, false, StoryChangeKind.HeadlineChanged))
            .ShouldBe([new(TellingKind.Began, 1, 1), new(TellingKind.News, 2, 2)]);

    [Fact]
    public void Beginnings_tell_nothing_else() =>
        Run(new() { Frequency = WatchFrequency.Beginnings }, (1, true, StoryChangeKind.Created), (2, true, StoryChangeKind.ArticlesAdded)).ShouldHaveSingleItem().Kind.ShouldBe(TellingKind.Began);

    [Fact]
    public void Chosen_kinds_replace_the_usual_ones() =>
        Run(new() { Kinds = [StoryChangeKind.HeadlineChanged] }, (1, true, StoryChangeKind.Created), (2, true, StoryChangeKind.ArticlesAdded), (3, true, StoryChangeKind.HeadlineChanged))
            .ShouldBe([new(TellingKind.Began, 1, 1), new(TellingKind.News, 2, 3)]);

    [Fact]
    public void Story_that_grows_past_a_number_is_told_even_to_a_watch_of_beginnings()
    {
        var wanted = new WatchTelling { Frequency = WatchFrequency.Beginnings, GrownPast = [2, 100] };

        Run(wanted, (1, true, StoryChangeKind.Created), (2, true, StoryChangeKind.ArticlesAdded), (3, true, StoryChangeKind.ArticlesAdded), (4, true, StoryChangeKind.ArticlesAdded))
            .ShouldBe([new(TellingKind.Began, 1, 1), new(TellingKind.Grown, 2, 3)]);
    }

    [Fact]
    public void End_in_another_story_is_told_to_all_who_heard_of_it() =>
        Run(new() { Frequency = WatchFrequency.Beginnings }, (1, true, StoryChangeKind.Created), (2, false, StoryChangeKind.MergedInto))[^1].Kind.ShouldBe(TellingKind.Merged);

    [Theory]
    [InlineData(StoryChangeKind.StatementAdded)]
    [InlineData(StoryChangeKind.OriginAdded)]
    [InlineData(StoryChangeKind.NumberChanged)]
    [InlineData(StoryChangeKind.SplitFrom)]
    public void What_is_new_in_a_story_is_news_unless_something_else_is_asked_for(string kind) =>
        Run(News, (1, true, StoryChangeKind.Created), (2, true, kind))[^1].ShouldBe(new Telling(TellingKind.News, 2, 2));

    [Fact]
    public void What_comes_too_soon_waits_and_is_told_together()
    {
        var wanted = new WatchTelling { AtMostEvery = TimeSpan.FromMinutes(30) };
        var (_, memory) = WatchRule.Next(wanted, ToldMemory.Nothing, Update(1, StoryChangeKind.Created), holds: true, Noon);
        foreach (var version in new[] { 2, 3 })
        {
            (var early, memory) = WatchRule.Next(wanted, memory, Update(version, StoryChangeKind.ArticlesAdded), holds: true, Noon.AddMinutes(version));
            early.ShouldBeNull();
        }

        WatchRule.Due(memory, 3, Noon.AddMinutes(29)).Telling.ShouldBeNull();
        var (telling, after) = WatchRule.Due(memory, 3, Noon.AddMinutes(30));

        telling.ShouldBe(new Telling(TellingKind.News, 2, 3));
        WatchRule.Due(after, 3, Noon.AddDays(1)).Telling.ShouldBeNull();
    }

    [Fact]
    public void What_waits_goes_out_with_an_update_that_comes_after_its_time()
    {
        var wanted = new WatchTelling { AtMostEvery = TimeSpan.FromMinutes(30) };
        var (_, memory) = WatchRule.Next(wanted, ToldMemory.Nothing, Update(1, StoryChangeKind.Created), holds: true, Noon);
        (_, memory) = WatchRule.Next(wanted, memory, Update(2, StoryChangeKind.ArticlesAdded), holds: true, Noon.AddMinutes(1));

        WatchRule.Next(wanted, memory, Update(3, StoryChangeKind.HeadlineChanged), holds: true, Noon.AddMinutes(40)).Telling.ShouldBe(new Telling(TellingKind.News, 2, 3));
    }

    [Fact]
    public void Muted_story_is_silent()
    {
        var memory = new ToldMemory { Version = 1, At = Noon, Seen = 1, Muted = true, Due = Noon };

        WatchRule.Next(News, memory, Update(2, StoryChangeKind.ArticlesAdded), holds: true, Noon).Telling.ShouldBeNull();
        WatchRule.Due(memory, 2, Noon).Telling.ShouldBeNull();
    }

    [Fact]
    public void Survivor_of_a_merge_does_not_begin_for_who_knew_the_other()
    {
        var ended = new ToldMemory { Version = 4, At = Noon, Articles = 3, Seen = 4 };
        var survivor = WatchRule.Merge(new ToldMemory { Seen = 6 }, ended, 7);

        WatchRule.Next(News, survivor, Update(7, StoryChangeKind.Absorbed), holds: true, Noon).Telling.ShouldBe(new Telling(TellingKind.News, 7, 7));
        WatchRule.Merge(ToldMemory.Nothing, ToldMemory.Nothing, 7).Began.ShouldBeFalse();
        WatchRule.Merge(ended, ToldMemory.Nothing, 7).ShouldBe(ended);
    }

    [Fact]
    public void Survivor_whose_first_version_is_older_than_what_the_other_told_is_told_of_at_once()
    {
        var ended = new ToldMemory { Version = 1, At = Noon, Articles = 2, Seen = 1 };
        var survivor = WatchRule.Merge(ToldMemory.Nothing, ended, 0);
        var earlier = Noon.AddMilliseconds(-19);

        WatchRule.Next(News, survivor, Update(1, StoryChangeKind.Absorbed), holds: true, earlier).Telling.ShouldBe(new Telling(TellingKind.News, 1, 1));

        var (telling, waits) = WatchRule.Next(News with { AtMostEvery = TimeSpan.FromMinutes(5) }, survivor, Update(1, StoryChangeKind.Absorbed), holds: true, earlier);
        telling.ShouldBeNull();
        WatchRule.Due(waits, 3, Noon.AddMinutes(5)).Telling.ShouldBe(new Telling(TellingKind.News, 1, 1));
    }

    [Fact]
    public void Nothing_is_told_twice_however_often_updates_come() =>
        Gen.Select(Gen.Select(Gen.Int[1, 8], Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 90]).Array[1, 30], Gen.Int[0, 2], Gen.Int[0, 40]).Sample((steps, frequency, minutes) =>
        {
            var wanted = new WatchTelling { Frequency = (WatchFrequency)frequency, AtMostEvery = TimeSpan.FromMinutes(minutes) };
            var (memory, now, told) = (ToldMemory.Nothing, Noon, new List<Telling>());
            foreach (var (version, holds, kind, later) in steps)
            {
                now = now.AddMinutes(later);
                var update = Update(version, new[] { StoryChangeKind.ArticlesAdded, StoryChangeKind.HeadlineChanged, StoryChangeKind.Absorbed }[kind]);
                (var telling, memory) = WatchRule.Next(wanted, memory, update, holds, now);
                told.AddRange(telling is null ? [] : [telling]);
                (telling, memory) = WatchRule.Due(memory, version, now);
                told.AddRange(telling is null ? [] : [telling]);
            }

            told.Zip(told.Skip(1)).ShouldAllBe(pair => pair.First.To < pair.Second.From);
            told.Count(telling => telling.Kind == TellingKind.Began).ShouldBeLessThanOrEqualTo(1);
            told.ShouldAllBe(telling => telling.From <= telling.To);
        });

    private static List<Telling> Run(WatchTelling wanted, params (int Version, bool Holds, string Kind)[] updates)
    {
        var (memory, told) = (ToldMemory.Nothing, new List<Telling>());
        foreach (var (version, holds, kind) in updates)
        {
            (var telling, memory) = WatchRule.Next(wanted, memory, Update(version, kind), holds, Noon.AddMinutes(version));
            told.AddRange(telling is null ? [] : [telling]);
        }

        return told;
    }

    private static StoryUpdate Update(int version, string kind) => new()
    {
        Workspace = WorkspaceKey.Main,
        StoryId = new StoryId("main.en.1"),
        Version = version,
        At = Noon,
        Changes = [new StoryChange(kind)],
        Headline = "Floods close the old bridge",
        ArticleCount = version,
    };
}
