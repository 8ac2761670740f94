using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class AnalystTests
{
    private readonly Newsroom newsroom = new();
    private readonly ClusterEngine engine = Newsroom.Engine();
    private readonly Dictionary<long, ReadOnlyMemory<byte>> vectors = [];

    [Fact]
    public void A_merge_goes_into_the_older_story()
    {
        var (a, b) = (Add(0, topic: 0), Add(1, topic: 1));
        engine.Merge([b, a]).Merges.ShouldBe([new StoryMerge(b, a)]);
        engine.StoryOf(1).ShouldBe(a);
    }

    [Fact]
    public void A_merge_with_a_story_that_is_not_live_is_refused_with_a_word() =>
        engine.Merge([Add(0, topic: 0), 99]).Refused.ShouldNotBeNull().ShouldContain("99");

    [Fact]
    public void Linked_articles_are_in_one_story()
    {
        Add(0, topic: 0);
        Add(1, topic: 1);
        engine.MustLink(0, 1).Refused.ShouldBeNull();
        engine.StoryOf(1).ShouldBe(engine.StoryOf(0));
    }

    [Fact]
    public void A_moved_article_takes_its_copies_along()
    {
        Add(0, topic: 0);
        Add(1, topic: 0, variant: 1);
        engine.Assign(newsroom.Article(2, 0, 1, copyOf: 1));
        var outcome = engine.Move(1, null, 3, Stored);
        outcome.Founded.ShouldBe(3);
        outcome.Moves.Select(move => move.Article).ShouldBe([1, 2]);
        engine.StoryOf(2).ShouldBe(3);
    }

    [Fact]
    public void A_copy_moved_away_counts_where_it_goes()
    {
        Add(0, topic: 0);
        engine.Assign(newsroom.Article(1, 0, copyOf: 0));
        engine.Move(1, null, 2, Stored);
        engine.StoryOf(1).ShouldBe(2);
        engine.Check().ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_rebuilt_is_refused_and_changes_nothing()
    {
        var (a, b) = (Add(0, topic: 0), Add(1, topic: 1));
        var before = State();
        engine.Move(1, a, 2, _ => default).Refused.ShouldNotBeNull().ShouldContain("article 1");
        engine.Split(a, [0], 2, _ => default).Refused.ShouldNotBeNull();
        State().ShouldBe(before);
        engine.MembersOf(b).ShouldBe([1]);
    }

    [Fact]
    public void A_story_that_slept_is_rebuilt_whole_when_an_article_is_moved_into_it()
    {
        var (asleep, awake) = (Newsroom.Engine(new ClusterOptions { Words = 40, SleepDivisor = 4 }), Newsroom.Engine(new ClusterOptions { Words = 40, SleepDivisor = 4 }));
        foreach (var each in new[] { asleep, awake })
        {
            each.Tick(Newsroom.Start);
            vectors[0] = each.Assign(newsroom.Article(0, 0)).Vector;
        }

        asleep.Tick(Newsroom.Start.AddDays(20));
        asleep.AwakeCount.ShouldBe(0);
        foreach (var each in new[] { asleep, awake })
        {
            vectors[1] = each.Assign(newsroom.Article(1, 1)).Vector;
            each.Move(1, 0, 2, Stored).Refused.ShouldBeNull();
        }

        var next = newsroom.Article(3, 0, 1);
        asleep.Assign(next).Evidence.Where(e => e.Kind != "time").ShouldBe(awake.Assign(next).Evidence.Where(e => e.Kind != "time"));
        asleep.Check().ShouldBeEmpty();
    }

    [Fact]
    public void The_last_article_moved_out_ends_a_story()
    {
        var (a, b) = (Add(0, topic: 0), Add(1, topic: 1));
        engine.Move(1, a, 2, Stored).Ended.ShouldBe([b]);
        engine.MembersOf(b).ShouldBeEmpty();
    }

    [Fact]
    public void A_split_founds_a_story_with_the_commands_number()
    {
        Add(0, topic: 0);
        Add(1, topic: 0, variant: 1);
        engine.Split(0, [1], 2, Stored).Founded.ShouldBe(2);
        engine.MembersOf(2).ShouldBe([1]);
    }

    [Fact]
    public void A_split_of_everything_is_refused() => engine.Split(Add(0, topic: 0), [0], 1, Stored).Refused.ShouldNotBeNull();

    [Fact]
    public void A_rebuilt_story_is_as_if_it_had_always_been_so()
    {
        var other = Newsroom.Engine();
        for (var i = 0; i < 3; i++)
        {
            Add(i, topic: 0, variant: i);
            other.Assign(newsroom.Article(i, 0, i, hours: i));
        }

        Add(3, topic: 1);
        other.Assign(newsroom.Article(3, 1, hours: 3));
        engine.Move(3, 0, 4, Stored);
        engine.Move(3, null, 5, Stored);
        engine.Assign(newsroom.Article(6, 0, 4)).Probability.ShouldBe(other.Assign(newsroom.Article(6, 0, 4)).Probability, 0.05);
    }

    [Fact]
    public void Separated_stories_stay_apart_when_one_merges_on()
    {
        var (a, b, c) = (Add(0, topic: 0), Add(1, topic: 1), Add(2, topic: 2));
        engine.CannotLink(b, c).Refused.ShouldBeNull();
        engine.Merge([a, b]);
        engine.Check().ShouldBeEmpty();
        engine.AllowLink(a, c).Refused.ShouldBeNull();
    }

    private ReadOnlyMemory<byte> Stored(long article) => vectors[article];

    private long Add(long number, int topic, int variant = 0)
    {
        var outcome = engine.Assign(newsroom.Article(number, topic, variant, hours: number));
        vectors[number] = outcome.Vector;
        return outcome.Story;
    }

    private byte[] State()
    {
        using var stream = new MemoryStream();
        engine.Snapshot(stream);
        return stream.ToArray();
    }
}
