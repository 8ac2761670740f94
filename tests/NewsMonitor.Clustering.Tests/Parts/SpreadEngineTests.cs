using NewsMonitor.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Clustering.Tests;

public sealed class SpreadEngineTests
{
    private const int Parts = 2;

    private readonly Newsroom newsroom = new();
    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void One_part_decides_as_one_engine()
    {
        var (engine, spread) = (Newsroom.Engine(), new SpreadEngine(Newsroom.Resources, parts: 1));
        for (var i = 0; i < 60; i++)
        {
            var article = newsroom.Article(i, i * 7 % Newsroom.Topics, i % 8, i, body: i % 4 != 0);
            var (alone, outcome) = (engine.Assign(article), spread.Assign(article));
            (outcome.Part, outcome.Decision.Story, outcome.Decision.Outcome, outcome.Decision.Probability).ShouldBe((0, alone.Story, alone.Outcome, alone.Probability));
            outcome.Merges.ShouldBe(alone.Merges);
        }

        Enumerable.Range(0, 60).ShouldAllBe(i => spread.StoryOf(i) == engine.StoryOf(i));
        spread.StoryCount.ShouldBe(engine.StoryCount);
        spread.Answers.ShouldBe(0, "there is nobody to ask");
    }

    [Fact]
    public void An_event_whose_articles_fall_into_two_parts_becomes_one_story()
    {
        var spread = Spread();
        var first = spread.Assign(Article(0, part: 0));
        var second = spread.Assign(Article(1, part: 1));

        (first.Part, second.Part).ShouldBe((0, 1));
        second.Decision.Outcome.ShouldBe(OutcomeKind.Founded, "its part has no such story");
        second.Merges.ShouldBe([new StoryMerge(1, 0)]);
        spread.StoryOf(1).ShouldBe(0, "what was offered goes to who has it");
        spread.Moved.ShouldBe(1);
    }

    [Fact]
    public void What_comes_later_to_either_part_is_in_the_one_story()
    {
        var spread = Spread();
        for (var i = 0; i < 12; i++)
        {
            spread.Assign(Article(i, part: i % Parts)).Part.ShouldBe(i % Parts);
        }

        Enumerable.Range(0, 12).ShouldAllBe(i => spread.StoryOf(i) == 0);
        spread.StoryCount.ShouldBe(1);
    }

    [Fact]
    public void Other_matters_stay_other_stories()
    {
        var spread = new SpreadEngine(Newsroom.Resources, parts: 8, new ClusterOptions { PartTerms = 32 });
        for (var i = 0; i < 10 * Newsroom.Topics; i++)
        {
            spread.Assign(newsroom.Article(i, i % Newsroom.Topics, i / Newsroom.Topics % 8));
        }

        var stories = Enumerable.Range(0, 10 * Newsroom.Topics).GroupBy(i => spread.StoryOf(i)).ToList();
        stories.ShouldAllBe(story => story.Select(i => i % Newsroom.Topics).Distinct().Count() == 1);
        stories.Count.ShouldBe(Newsroom.Topics);
    }

    [Fact]
    public void A_copy_goes_where_its_original_is()
    {
        var spread = Spread();
        spread.Assign(Article(0, part: 1));
        var copy = spread.Assign(Article(1, part: 0) with { CopyOf = 0 });
        (copy.Part, copy.Decision.Outcome, spread.StoryOf(1)).ShouldBe((1, OutcomeKind.Copy, 0));
    }

    [Fact]
    public void The_same_articles_again_go_to_the_same_stories()
    {
        var (one, other) = (Spread(), Spread());
        for (var i = 0; i < 80; i++)
        {
            var article = i % 5 == 0 ? Article(i, part: i % Parts) : newsroom.Article(i, i % Newsroom.Topics, i % 8, i);
            var (a, b) = (one.Assign(article), other.Assign(article));
            (a.Part, a.Decision.Story).ShouldBe((b.Part, b.Decision.Story));
            a.Merges.ShouldBe(b.Merges);
        }

        Enumerable.Range(0, 80).ShouldAllBe(i => one.StoryOf(i) == other.StoryOf(i));
    }

    [Fact]
    public void Each_article_is_in_the_story_that_the_merges_lead_to()
    {
        var spread = new SpreadEngine(Newsroom.Resources, parts: 4);
        var (placed, into) = (new List<long>(), new Dictionary<long, long>());
        for (var i = 0; i < 200; i++)
        {
            var outcome = spread.Assign(i % 3 == 0 ? Article(i, part: i % 4, parts: 4) : newsroom.Article(i, i * 3 % Newsroom.Topics, i % 8, body: i % 2 == 0));
            placed.Add(outcome.Decision.Story);
            outcome.Merges.ShouldAllBe(merge => into.TryAdd(merge.From, merge.Into), "a story ends once");
        }

        Enumerable.Range(0, 200).Select(i => spread.StoryOf(i)).ShouldBe(placed.Select(story => (long?)Last(story)));

        long Last(long story) => into.TryGetValue(story, out var next) ? Last(next) : story;
    }

    [Fact]
    public void Stories_that_closed_are_forgotten()
    {
        var spread = Spread();
        spread.Assign(Article(0, part: 0));
        spread.Tick(Newsroom.Start);
        spread.Assign(Article(1, part: 1));
        spread.Tick(Newsroom.Start.AddDays(80));
        spread.Assign(Article(2, part: 1));
        spread.Tick(Newsroom.Start.AddDays(100));
        Enumerable.Range(0, 3).ShouldAllBe(i => spread.StoryOf(i) == 0, "the last article kept it alive");

        spread.Tick(Newsroom.Start.AddDays(300));
        Enumerable.Range(0, 3).ShouldAllBe(i => spread.StoryOf(i) == null);
    }

    [Fact]
    public void Work_is_measured_by_part_and_nothing_is_decided_by_it()
    {
        var now = TimeSpan.Zero;
        var spread = new SpreadEngine(Newsroom.Resources, Parts, clock: () => now += TimeSpan.FromSeconds(1));
        spread.Assign(Article(0, part: 0));
        spread.Assign(Article(1, part: 1));

        spread.Loads.Count.ShouldBe(Parts);
        spread.Loads.ShouldAllBe(load => load > TimeSpan.Zero);
        spread.Asking.ShouldBeLessThan(spread.Loads[0] + spread.Loads[1]);
        spread.Answers.ShouldBeGreaterThan(0);
    }

    private static SpreadEngine Spread() => new(Newsroom.Resources, Parts, new ClusterOptions { PartTerms = 32 });

    // An article on the ferry whose strongest name is one that sends it to the part.
    private ClusterArticle Article(long number, int part, int parts = Parts)
    {
        var rule = new PartRule(Newsroom.Resources.Background, parts);
        for (var i = 0; ; i++)
        {
            var name = $"Zor{(char)('a' + (i % 26))}vuk";
            var features = analyzer.Analyze(
                "Harbour ferry collides with Marlow bridge", $"The hull of the ferry Tern is torn and passengers wait on the quay below Marlow bridge, says {name}. Captain {name} steered the ferry, {name} adds.", "en");
            if (rule.Of(features) == part)
            {
                return new ClusterArticle(number, features, Newsroom.Start.AddMinutes(number));
            }
        }
    }
}
