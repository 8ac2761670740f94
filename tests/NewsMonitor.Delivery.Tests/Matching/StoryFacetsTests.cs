using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

public sealed class StoryFacetsTests
{
    private static readonly StoryTold Told = new()
    {
        Names = [new StoryName("Mark Rutte", "person", ["Mark Rutte", "Rutte"], 3), new StoryName("Ukraine", "place", ["Ukraine"], 2)],
        Statements = [new Statement("s1", "Mark Rutte", 2, new ArticleId("a"), [new StatementVariant(new ArticleId("a"), "We are ready", 0, 12, []), new StatementVariant(new ArticleId("b"), "We stand ready", 0, 14, [])])],
        Origins = [new StoryOrigin("Financial Times", [], 2)],
    };

    [Theory]
    [InlineData("name:Rutte", true)]
    [InlineData("name:\"Mark Rutte\"", true)]
    [InlineData("name:ukraine", true)]
    [InlineData("country:ukraine", true)]
    [InlineData("country:rutte", false)]
    [InlineData("quote:\"stand ready\"", true)]
    [InlineData("speaker:rutte", true)]
    [InlineData("speaker:ukraine", false)]
    [InlineData("origin:\"Financial Times\"", true)]
    [InlineData("origin:reuters", false)]
    public void What_a_story_tells_is_asked_by_fields(string query, bool holds)
    {
        var story = Made.Story([]) with { Facets = StoryFacets.Of(Told) };

        new QueryEvaluator(new PlainWords()).Holds(Made.Query(query), story, []).ShouldBe(holds);
    }

    [Fact]
    public void Each_facet_stands_once() => StoryFacets.Of(Told).Count(facet => facet == new MatchFacet(QueryField.Name, "Mark Rutte")).ShouldBe(1);

    [Theory]
    [InlineData("articles>=3 outlets=2 origins=1", true)]
    [InlineData("phase:new", true)]
    [InlineData("age<2h", true)]
    [InlineData("age<1h", false)]
    [InlineData("momentum>0.5", true)]
    [InlineData("after:2026-01-05", true)]
    [InlineData("before:2026-01-05", false)]
    public void A_head_is_asked_by_conditions(string query, bool holds)
    {
        var id = new StoryId("main.en.1");
        var head = new StoryHead
        {
            Id = id,
            Partition = id.Partition,
            ArticleCount = 3,
            Sources = new Dictionary<string, int>(StringComparer.Ordinal) { ["Post"] = 2, ["Gazette"] = 1 },
            OriginCount = 1,
            FirstPublishedAt = Made.Start,
            LastPublishedAt = Made.Start.AddMinutes(5),
            Pace = StoryPace.None.Add(Made.Start),
        };

        new QueryEvaluator(new PlainWords()).Holds(Made.Query(query), MatchStory.Of(head, StoryTold.Empty, Made.Start.AddHours(1)), []).ShouldBe(holds);
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("articles>=3 phase:new", false, false)]
    [InlineData("bridge", true, false)]
    [InlineData("articles>=3 -(name:rutte OR lang:en)", true, true)]
    [InlineData("speaker:rutte", false, true)]
    [InlineData("quote:we near/3 ready", false, true)]
    public void What_need_not_be_read_is_told(string query, bool articles, bool told) =>
        QueryNeeds.Of(Made.Query(query)).ShouldBe(new QueryNeeds(articles, told));
}
