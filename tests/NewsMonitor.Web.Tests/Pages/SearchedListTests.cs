using System.Net;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Syndication;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

/// <summary>The list of what was searched for.</summary>
public sealed class SearchedListTests
{
    [Fact]
    public async Task Hits_are_marked_in_headline_and_article()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Old bridges fall", "Nobody was on the bridge when it fell.");

        var page = await world.Page("/?q=bridge");

        page.ShouldContain("Old <mark>bridges</mark> fall");
        page.ShouldContain("on the <mark>bridge</mark> when");
        (await world.Page("/")).ShouldNotContain("<mark>");
    }

    [Fact]
    public async Task What_is_marked_is_encoded()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Bridge <img src=x onerror=alert(1)> falls", "The bridge <script>alert(1)</script> fell.");

        var page = await world.Page("/?q=bridge%20img%20OR%20bridge%20script");

        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("<mark>Bridge</mark>");
    }

    [Fact]
    public async Task A_list_by_numbers_alone_has_no_marks()
    {
        await using var world = await WebWorld.Start();
        await world.Writer.Story("Old bridges fall");

        var page = await world.Page("/?q=articles%3E%3D1");

        page.ShouldContain("Old bridges fall");
        page.ShouldNotContain("<mark>");
    }

    [Fact]
    public async Task A_query_that_is_wrong_is_told_on_a_page()
    {
        await using var world = await WebWorld.Start();

        WebUtility.HtmlDecode(await world.Page("/?q=(bridge")).ShouldContain("The parenthesis is not closed (at character 1): write ) where the group ends");
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("bridge", "", "", "bridge")]
    [InlineData("bridge OR ferry", "en", "", "(bridge OR ferry) lang:\"en\"")]
    [InlineData("", "en", "The \"Post\"", "lang:\"en\" source:\"The  Post \"")]
    public void A_filter_is_a_query(string words, string language, string source, string query)
    {
        var address = new PageAddress { Query = words, Language = language, Source = source };

        address.AsQuery.ShouldBe(query);
        NewsMonitor.Delivery.Queries.Query.Parse(address.AsQuery).Fault.ShouldBeNull();
    }

    [Fact]
    public void A_feed_is_named_in_each_format()
    {
        var links = FeedLink.Of("/api/v1/feed", "Bridges", [("q", "old bridge"), ("workspace", "")]);

        links.Select(l => l.Address).ShouldBe(["/api/v1/feed.atom?q=old%20bridge", "/api/v1/feed.rss?q=old%20bridge", "/api/v1/feed.json?q=old%20bridge"]);
        links.Select(l => l.Type).ShouldBe(["application/atom+xml", "application/rss+xml", "application/feed+json"]);
        links.ShouldAllBe(l => l.Title == "Bridges");
    }
}
