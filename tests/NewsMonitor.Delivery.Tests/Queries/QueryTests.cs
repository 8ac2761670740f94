using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Queries;

public sealed class QueryTests
{
    [Theory]
    [InlineData("flood", "flood")]
    [InlineData("  flood   dam ", "flood dam")]
    [InlineData("flood AND dam", "flood dam")]
    [InlineData("flood && dam || fire", "flood dam OR fire")]
    [InlineData("flood dam OR fire", "flood dam OR fire")]
    [InlineData("flood (dam OR fire)", "flood (dam OR fire)")]
    [InlineData("((flood))", "flood")]
    [InlineData("(a b) c", "a b c")]
    [InlineData("(a OR b) OR c", "a OR b OR c")]
    [InlineData("NOT flood", "-flood")]
    [InlineData("-flood -\"broken dam\"", "-flood -\"broken dam\"")]
    [InlineData("--flood", "flood")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("“peace deal” Rutte", "\"peace deal\" Rutte")]
    [InlineData("«  accord   de paix »", "\"accord de paix\"")]
    [InlineData("flood*", "flood*")]
    [InlineData("\"climate chang*\"", "\"climate chang*\"")]
    [InlineData("flood near/5 dam", "flood near/5 dam")]
    [InlineData("TITLE:flood", "title:flood")]
    [InlineData("title:flood near/3 \"old dam\"", "title:flood near/3 \"old dam\"")]
    [InlineData("source:(bbc OR \"Island Radio\")", "source:bbc OR source:\"Island Radio\"")]
    [InlineData("language:de outlet:Spiegel", "lang:de source:Spiegel")]
    [InlineData("lang:EN lang:pt-BR lang:deu lang:xyz", "lang:en lang:pt lang:de lang:xyz")]
    [InlineData("Rutte AND \"peace deal\" articles>=3", "Rutte \"peace deal\" articles>=3")]
    [InlineData("articles>5 outlets<=2 origins=1 momentum<2.50", "articles>5 outlets<=2 origins=1 momentum<2.5")]
    [InlineData("age<2h age>1w age<=90m age=45s", "age<2h age>7d age<=90m age=45s")]
    [InlineData("phase:NEW", "phase:new")]
    [InlineData("after:2026-01-31 before:2026-02-01T18:30Z", "after:2026-01-31 before:2026-02-01T18:30:00Z")]
    [InlineData("after:2026-02-01T01:00+02:00", "after:2026-01-31T23:00:00Z")]
    [InlineData("and or not", "and or not")]
    [InlineData("Trump & Putin – talks", "Trump Putin talks")]
    [InlineData("covid-19 10:30 U.S.", "covid-19 10:30 U.S.")]
    [InlineData("\"AND\" OR \"title:x\"", "\"AND\" OR \"title:x\"")]
    [InlineData("", "")]
    [InlineData(" \t ", "")]
    public void Query_has_a_normal_form_that_reads_as_itself(string text, string normal)
    {
        var query = Read(text);

        query.ToString().ShouldBe(normal);
        Read(normal).ShouldBe(query);
    }

    [Fact]
    public void And_binds_tighter_than_or() => Read("a b OR c d").Root.ShouldBe(new AnyOf(new QueryParts([All("a", "b"), All("c", "d")])));

    [Fact]
    public void Field_of_a_group_is_the_field_of_its_words() =>
        Read("title:(flood -dam)").Root.ShouldBe(new AllOf(new QueryParts([new Holds(QueryField.Title, new("flood")), new Without(new Holds(QueryField.Title, new("dam")))])));

    [Theory]
    [InlineData("", true)]
    [InlineData("-flood", true)]
    [InlineData("articles>=1", true)]
    [InlineData("articles>0 outlets>=0", true)]
    [InlineData("-a OR b", true)]
    [InlineData("flood", false)]
    [InlineData("flood -dam", false)]
    [InlineData("articles>=2", false)]
    [InlineData("phase:new", false)]
    [InlineData("age<2h", false)]
    public void Query_that_asks_for_nothing_says_so(string text, bool nearlyEverything) => Read(text).HoldsForNearlyEverything.ShouldBe(nearlyEverything);

    private static AllOf All(params string[] words) => new(new QueryParts([.. words.Select(word => new Holds(QueryField.Text, new(word)))]));

    private static Query Read(string text)
    {
        var parse = Query.Parse(text);
        return parse.Query.ShouldNotBeNull(parse.Fault?.ToString());
    }
}
