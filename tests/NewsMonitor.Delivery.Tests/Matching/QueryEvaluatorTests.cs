using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

public sealed class QueryEvaluatorTests
{
    private static readonly MatchArticle[] Articles =
    [
        Made.Article("Floods close the old bridge", "The river broke its banks near Port Amon on Monday.", source: "Island Radio", feed: "radio"),
        Made.Article("Brücke nach Hochwasser gesperrt", "Der Fluss trat über die Ufer.", "de-AT", minutes: 30),
    ];

    private static readonly MatchFacet[] Facets =
    [
        new(QueryField.Name, "Maria Lund"), new(QueryField.Speaker, "Maria Lund"), new(QueryField.Quote, "nobody expected the river to rise so fast"), new(QueryField.Origin, "Coast News Agency"),
        new(QueryField.Country, "Amonia"),
    ];

    [Theory]
    [InlineData("flood", true)]
    [InlineData("FLOODS bridge", true)]
    [InlineData("fire", false)]
    [InlineData("flood fire", false)]
    [InlineData("flood OR fire", true)]
    [InlineData("flood -fire", true)]
    [InlineData("flood -bridge", false)]
    [InlineData("\"old bridge\"", true)]
    [InlineData("\"bridge old\"", false)]
    [InlineData("\"old bridge the\"", false)]
    [InlineData("\"the old bri*\"", true)]
    [InlineData("hochw*", true)]
    [InlineData("hochwasser bridge", true)]
    [InlineData("river near/3 banks", true)]
    [InlineData("banks near/3 river", true)]
    [InlineData("river near/2 banks", false)]
    [InlineData("river near/1 broke", true)]
    [InlineData("bridge near/50 banks", false)]
    [InlineData("title:river", false)]
    [InlineData("body:river", true)]
    [InlineData("title:floods body:monday", true)]
    [InlineData("source:island", true)]
    [InlineData("source:\"island radio\"", true)]
    [InlineData("source:tv", false)]
    [InlineData("feed:radio", true)]
    [InlineData("lang:de", true)]
    [InlineData("lang:de-AT", true)]
    [InlineData("lang:d", false)]
    [InlineData("lang:fr", false)]
    [InlineData("name:lund", true)]
    [InlineData("name:\"maria lund\" speaker:lund", true)]
    [InlineData("quote:\"nobody expected\"", true)]
    [InlineData("quote:river near/2 rise", true)]
    [InlineData("quote:bridge", false)]
    [InlineData("origin:coast country:amonia", true)]
    [InlineData("articles>=2 outlets=1", true)]
    [InlineData("articles>2", false)]
    [InlineData("origins<=1 momentum>0.5", true)]
    [InlineData("phase:growing", true)]
    [InlineData("phase:new", false)]
    [InlineData("age>=1h", true)]
    [InlineData("age<59m", false)]
    [InlineData("after:2026-01-05T12:30Z", true)]
    [InlineData("after:2026-01-05T12:31Z", false)]
    [InlineData("before:2026-01-05T12:01Z", true)]
    [InlineData("before:2026-01-05T12:00Z", false)]
    [InlineData("", true)]
    public void Query_holds_for_what_it_says(string query, bool holds) =>
        new QueryEvaluator(new PlainWords()).Holds(Made.Query(query), Made.Story(Articles, Facets), Articles).ShouldBe(holds);
}
