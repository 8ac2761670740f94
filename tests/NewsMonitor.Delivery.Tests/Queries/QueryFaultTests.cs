using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Queries;

public sealed class QueryFaultTests
{
    [Theory]
    [InlineData("flood \"broken", 6, "not closed")]
    [InlineData("flood (dam", 6, "not closed")]
    [InlineData("flood) dam", 5, "closes nothing")]
    [InlineData("flood AND", 9, "ends too early")]
    [InlineData("flood OR OR dam", 9, "'OR'")]
    [InlineData("AND flood", 0, "'AND'")]
    [InlineData("()", 1, "')'")]
    [InlineData("-", 0, null)]
    [InlineData("colour:red", 0, "'colour:' is no field")]
    [InlineData("see https://example.org", 4, "'https:' is no field")]
    [InlineData("title: flood", 0, "no value")]
    [InlineData("title:(body:flood)", 7, "within another field")]
    [InlineData("title:(articles>2)", 7, "about a story")]
    [InlineData("phase:dead", 6, "'dead' is no phase")]
    [InlineData("after:yesterday", 6, "'yesterday' is no date")]
    [InlineData("articles>=many", 0, "'many'")]
    [InlineData("articles>=", 0, "''")]
    [InlineData("shares>5", 0, "'shares' is no number")]
    [InlineData("age<2", 0, "'2'")]
    [InlineData("age<-2h", 0, "'-2h'")]
    [InlineData("fl*od", 0, "star")]
    [InlineData("f*", 0, "star")]
    [InlineData("\"...\"", 0, "nothing to look for")]
    [InlineData("flood near/0 dam", 6, "how near")]
    [InlineData("flood near/x dam", 6, "how near")]
    [InlineData("flood near/5", 12, "no word after")]
    [InlineData("near/5 dam", 0, "'near/5'")]
    public void Fault_points_at_its_place_and_says_what_would_be_right(string text, int at, string? says)
    {
        var parse = Query.Parse(text);
        if (says is null)
        {
            parse.Query.ShouldNotBeNull();
            return;
        }

        var fault = parse.Fault.ShouldNotBeNull();
        fault.At.ShouldBe(at);
        fault.Message.ShouldContain(says);
        fault.Hint.ShouldNotBeEmpty();
    }

    [Fact]
    public void Query_that_is_too_long_is_refused() => Query.Parse(new string('a', QueryLimits.Length + 1)).Fault!.At.ShouldBe(QueryLimits.Length);

    [Fact]
    public void Query_of_too_many_words_is_refused() => Query.Parse(string.Join(' ', Enumerable.Repeat("ab", QueryLimits.Parts + 1))).Fault!.Message.ShouldContain("too many parts");

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("NOT ")]
    public void Query_nested_too_deeply_is_refused(string opening) =>
        Query.Parse(string.Concat(Enumerable.Repeat(opening, QueryLimits.Depth + 2)) + "a").Fault!.Message.ShouldContain("too many parts");

    [Fact]
    public void Place_is_shown_under_the_query() => Query.Parse("flood colour:red").Fault!.Show("flood colour:red").ShouldBe("flood colour:red\n      ^^^^^^^");
}
