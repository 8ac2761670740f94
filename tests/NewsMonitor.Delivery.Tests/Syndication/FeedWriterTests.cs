using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsMonitor.Delivery.Syndication;
using NewsMonitor.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Syndication;

public sealed class FeedWriterTests
{
    private static readonly DateTimeOffset Began = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<FeedFormat> Formats => [.. Enum.GetValues<FeedFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_read_back(FeedFormat format)
    {
        var feed = Read(Make(Entry("Ferry aground: 212 < 300 & \"all safe\"")), format);

        feed.Title.ShouldBe("Watch “ferries”");
        feed.Link.ShouldBe("http://desk.example/?q=ferries");
        feed.SelfUrl.ShouldBe("http://desk.example/feed");
        var item = feed.Items.ShouldHaveSingleItem();
        item.Id.ShouldBe("http://desk.example/stories/main.en.7");
        item.Link.ShouldBe("http://desk.example/stories/main.en.7");
        item.Title.ShouldBe("Ferry aground: 212 < 300 & \"all safe\"");
        WebUtility.HtmlDecode(item.Summary ?? item.Content).ShouldBe("All 212 < 300 passengers were taken ashore.");
        item.Published.ShouldBe(Began);
        item.Categories.ShouldBe(["en", "growing"]);
    }

    [Theory]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Significant_change_has_a_time_of_its_own(FeedFormat format) => Read(Make(Entry("Ferry aground")), format).Items[0].Updated.ShouldBe(Began.AddHours(1));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hub_is_advertised_when_there_is_one(FeedFormat format)
    {
        Read(Make(Entry("Ferry aground")), format).Hubs.ShouldBeEmpty();
        Read(Make(Entry("Ferry aground")) with { Hub = new Uri("https://hub.example/") }, format).Hubs.ShouldBe(["https://hub.example/"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Characters_that_a_format_cannot_hold_do_no_harm(FeedFormat format) =>
        Read(Make(Entry("Ferry\0 \u0001aground \ud83d\ude80 \ud800 off")), format).Items[0].Title!.ShouldContain("aground \ud83d\ude80");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Feed_without_entries_is_a_feed(FeedFormat format) => Read(Make(), format).Items.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Same_document_gives_the_same_bytes(FeedFormat format) =>
        FeedWriter.Write(Make(Entry("Ferry aground")), format).ShouldBe(FeedWriter.Write(Make(Entry("Ferry aground")), format));

    [Fact]
    public void Atom_has_what_the_standard_demands()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Load(new MemoryStream(FeedWriter.Write(Make(Entry("Ferry aground")), FeedFormat.Atom))).Root!;

        foreach (var element in new[] { feed, feed.Element(atom + "entry")! })
        {
            element.Elements(atom + "id").ShouldHaveSingleItem().Value.ShouldStartWith("http://desk.example/");
            element.Elements(atom + "title").ShouldHaveSingleItem();
            element.Elements(atom + "updated").ShouldHaveSingleItem();
        }

        feed.Element(atom + "entry")!.Elements(atom + "author").ShouldHaveSingleItem().Value.ShouldBe("Island Radio");
    }

    [Fact]
    public void Json_feed_says_its_version()
    {
        var json = JsonDocument.Parse(FeedWriter.Write(Make(Entry("Ferry aground")), FeedFormat.Json)).RootElement;

        json.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        json.GetProperty("items")[0].GetProperty("authors")[0].GetProperty("name").GetString().ShouldBe("Island Radio");
    }

    private static ParsedFeed Read(FeedDocument feed, FeedFormat format)
    {
        var bytes = FeedWriter.Write(feed, format);
        var parse = new FeedParser(new FeedParserOptions()).Parse(bytes, feed.Self.AbsoluteUri);
        return parse.Feed.ShouldNotBeNull(parse.Failure?.Reason + "\n" + Encoding.UTF8.GetString(bytes));
    }

    private static FeedDocument Make(params FeedEntry[] entries) => new()
    {
        Id = new Uri("http://desk.example/watches/7"),
        Title = "Watch “ferries”",
        Page = new Uri("http://desk.example/?q=ferries"),
        Self = new Uri("http://desk.example/feed"),
        Updated = Began.AddHours(1),
        Entries = entries,
    };

    private static FeedEntry Entry(string title) => new()
    {
        Id = new Uri("http://desk.example/stories/main.en.7"),
        Title = title,
        Link = new Uri("http://desk.example/stories/main.en.7"),
        Summary = "All 212 < 300 passengers were taken ashore.",
        Published = Began,
        Updated = Began.AddHours(1),
        Author = "Island Radio",
        Categories = ["en", "growing"],
    };
}
