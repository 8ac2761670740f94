using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using NewsMonitor.Feeds.Parsing;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Syndication;

/// <summary>Feeds given out: read by a validating parser and by our own.</summary>
public sealed class SyndicationApiTests(Worlds worlds) : IClassFixture<Worlds>
{
    public static TheoryData<string> Formats => ["atom", "rss", "json"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_query_is_a_feed_of_the_stories_that_match(string format)
    {
        var world = await worlds.Of("two stories", async w =>
        {
            await w.Writer.Story("Flood in Velmora");
            await w.Writer.Story("Bridge opens & closes", source: "Post");
        });

        var feed = await Feed(world, $"/api/v1/feed.{format}?q=bridges%20articles%3E%3D1");

        var item = feed.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Bridge opens & closes");
        item.Id.ShouldBe($"{world.Http.BaseAddress}stories/main.en.2");
        item.Link.ShouldBe(item.Id);
        feed.SelfUrl.ShouldBe($"{world.Http.BaseAddress}api/v1/feed.{format}?q=bridges%20articles%3E%3D1");
        feed.Title.ShouldBe("NewsMonitor: bridges articles>=1");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_story_is_a_feed_of_what_it_told(string format)
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge opens");
        bridge = await world.Writer.Add(bridge, "Crowds cross");
        bridge = await world.Writer.Calm(bridge);

        var feed = await Feed(world, $"/api/v1/stories/{bridge.Id}/feed.{format}");

        feed.Title.ShouldBe("Bridge opens");
        feed.Items.Select(i => i.Title).ShouldBe(["1 article joined: Crowds cross", "began with 1 article: Bridge opens"]);
        feed.Items.Select(i => i.Id).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("/api/v1/feed.atom")]
    [InlineData("/api/v1/feed.rss")]
    [InlineData("/api/v1/stories/main.en.1/feed.atom")]
    [InlineData("/api/v1/stories/main.en.1/feed.rss")]
    public async Task A_validating_parser_reads_it(string path)
    {
        var world = await worlds.Of("odd characters", w => w.Writer.Story("Bridge opens \u0001 <b>", source: "A & B"));

        using var reader = XmlReader.Create(new StringReader(await world.Page(path)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var feed = SyndicationFeed.Load(reader);

        feed.Items.ShouldHaveSingleItem().Links.ShouldHaveSingleItem();
        feed.Items.Single().Id.ShouldNotBeNullOrEmpty();
        feed.Title.Text.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Updated_moves_only_when_something_new_is_told()
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge opens");
        var before = await Feed(world, "/api/v1/feed.atom");

        bridge = await world.Writer.Calm(bridge);

        (await Feed(world, "/api/v1/feed.atom")).Updated.ShouldBe(before.Updated);
        await world.Writer.Add(bridge, "Crowds cross");
        (await Feed(world, "/api/v1/feed.atom")).Updated.ShouldNotBe(before.Updated);
    }

    [Fact]
    public async Task Who_has_it_already_gets_304()
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge opens");
        using var first = await world.Http.GetAsync(new Uri("/api/v1/feed.rss", UriKind.Relative));

        (await Again(world, first.Headers.ETag!.ToString())).ShouldBe(HttpStatusCode.NotModified);
        bridge = await world.Writer.Calm(bridge);
        (await Again(world, first.Headers.ETag!.ToString())).ShouldBe(HttpStatusCode.NotModified);
        await world.Writer.Add(bridge, "Crowds cross");
        (await Again(world, first.Headers.ETag!.ToString())).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Hub_and_public_address_are_those_of_the_settings(string format)
    {
        await using var world = await WebWorld.Start(("NewsMonitor:Syndication:Hub", "https://hub.example/"), ("NewsMonitor:Syndication:PublicUrl", "https://news.example/desk/"));
        await world.Writer.Story("Bridge opens");
        var path = $"/api/v1/feed.{format}";

        var feed = await Feed(world, path);
        using var answer = await world.Http.GetAsync(new Uri(path, UriKind.Relative));

        feed.Hubs.ShouldBe(["https://hub.example/"]);
        feed.Items[0].Id.ShouldBe("https://news.example/desk/stories/main.en.1");
        answer.Headers.GetValues("Link").ShouldBe([$"<https://news.example/desk/api/v1/feed.{format}>; rel=\"self\"", "<https://hub.example/>; rel=\"hub\""]);
    }

    [Fact]
    public async Task A_merged_storys_feed_leads_to_the_survivors()
    {
        await using var world = await WebWorld.Start();
        var bridge = await world.Writer.Story("Bridge opens");
        var ferry = await world.Writer.Story("Ferry aground");
        await world.Writer.Merge(ferry, bridge);

        using var answer = await world.Http.GetAsync(new Uri($"/api/v1/stories/{ferry.Id}/feed.json", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/stories/{bridge.Id}/feed.json");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_watch_is_a_feed_of_what_it_told(string format)
    {
        var world = await worlds.Of("watch", async w =>
        {
            await w.Watch("w1", "Harbour", "harbour");
            await w.Tell("w1", "Fire in the harbour");
        });

        var feed = await Feed(world, $"/api/v1/watches/w1/feed.{format}");

        feed.Title.ShouldBe("Harbour");
        var item = feed.Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Fire in the harbour");
        item.Id.ShouldBe($"{world.Http.BaseAddress}watches/w1#t1");
        item.Link.ShouldBe($"{world.Http.BaseAddress}stories/main.en.1");
    }

    [Theory]
    [InlineData("/api/v1/watches/w9/feed.atom", 404)]
    [InlineData("/api/v1/feed.xml", 404)]
    [InlineData("/api/v1/stories/main.en.9/feed.atom", 404)]
    [InlineData("/api/v1/feed.atom?q=(bridge", 400)]
    public async Task What_is_no_feed_is_told(string path, int status)
    {
        var world = await worlds.Empty();

        using var answer = await world.Http.GetAsync(new Uri(path, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed()
    {
        var world = await worlds.Empty();

        (await world.Json("/api/v1/feed.json")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static async Task<HttpStatusCode> Again(WebWorld world, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/feed.rss") { Headers = { { "If-None-Match", tag } } };
        using var answer = await world.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<ParsedFeed> Feed(WebWorld world, string path)
    {
        using var answer = await world.Http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var address = answer.RequestMessage!.RequestUri!.AbsoluteUri;
        return new FeedParser(new FeedParserOptions()).Parse(await answer.Content.ReadAsByteArrayAsync(), address).Feed.ShouldNotBeNull(address);
    }
}
