using System.Text;
using System.Xml.Linq;
using NewsMonitor.Feeds.Opml;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Opml;

public sealed class OpmlShapesTests
{
    private static readonly DateTimeOffset Created = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("title='T'", "T")]
    [InlineData("text='T'", "T")]
    [InlineData("title='T' text='U'", "T")]
    [InlineData("text='A &amp;amp; B'", "A &amp; B")]
    [InlineData("text='A &amp; B'", "A & B")]
    [InlineData("text='  two  words '", "two words")]
    [InlineData("text='&#x202E;gnp'", "gnp")]
    [InlineData("text=''", null)]
    [InlineData("", null)]
    public void A_name_is_the_title_or_else_the_text(string attributes, string? title) => Read($"<opml><body><outline {attributes} xmlUrl='https://a.example/f'/></body></opml>").Single().Title.ShouldBe(title);

    [Theory]
    [InlineData("type='rss' url='https://a.example/f'", 1)]
    [InlineData("type='ATOM' url='https://a.example/f'", 1)]
    [InlineData("type='link' url='https://a.example/f'", 0)]
    [InlineData("url='https://a.example/f'", 0)]
    [InlineData("xmlUrl='ftp://a.example/f'", 0)]
    [InlineData("xmlUrl='  https://a.example/f  '", 1)]
    [InlineData("htmlUrl='https://a.example/'", 0)]
    [InlineData("xmlUrl=''", 0)]
    public void Only_what_leads_to_a_feed_is_one(string attributes, int count) => Read($"<opml><body><outline text='T' {attributes}/></body></opml>").Count.ShouldBe(count);

    [Theory]
    [InlineData("category='a'", new[] { "a" })]
    [InlineData("category='/a/b/c'", new[] { "c" })]
    [InlineData("category='a, b ,, c'", new[] { "a", "b", "c" })]
    [InlineData("category='a,a'", new[] { "a" })]
    [InlineData("category='/'", new string[0])]
    [InlineData("category=''", new string[0])]
    public void Categories_become_tags(string attribute, string[] tags) => Read($"<opml><body><outline xmlUrl='https://a.example/f' {attribute}/></body></opml>").Single().Tags.ShouldBe(tags);

    [Fact]
    public void Folders_come_before_categories_and_each_tag_once() =>
        Read("<opml><body><outline text='World'><outline text='Asia'><outline xmlUrl='https://a.example/f' category='World,ports'/></outline></outline></body></opml>")
            .Single().Tags.ShouldBe(["World", "Asia", "ports"]);

    [Fact]
    public void Feeds_within_a_feed_do_not_take_its_name_as_folder() =>
        Read("<opml><body><outline text='A' xmlUrl='https://a.example/f'><outline text='B' xmlUrl='https://b.example/f'/></outline></body></opml>").Select(feed => feed.Tags.Count).ShouldBe([0, 0]);

    [Fact]
    public void A_list_without_a_body_is_read() => Read("<opml version='1.0'><outline xmlUrl='https://a.example/f'/></opml>").ShouldHaveSingleItem();

    [Fact]
    public void An_empty_list_is_a_list() => Read("<opml><head/><body/></opml>").ShouldBeEmpty();

    [Fact]
    public void A_list_in_another_encoding_is_read()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<opml><body><outline text='Порт' xmlUrl='https://a.example/f'/></body></opml>")).ToArray();
        OpmlReader.Read(bytes).Feeds.Single().Title.ShouldBe("Порт");
    }

    [Fact]
    public void The_most_feeds_are_taken_and_no_more()
    {
        var outlines = string.Concat(Enumerable.Range(0, OpmlReader.MaxFeeds + 500).Select(i => $"<outline xmlUrl='https://a.example/{i}'/>"));
        Read($"<opml><body>{outlines}</body></opml>").Count.ShouldBe(OpmlReader.MaxFeeds);
    }

    [Fact]
    public void What_is_written_is_xml_that_every_reader_takes()
    {
        var document = XDocument.Parse(OpmlWriter.Write("My feeds & more", [new OpmlFeed("https://a.example/f?a=1&b=2", "A <b>", null, ["World"]), new OpmlFeed("https://b.example/f", null, "https://b.example/", [])], Created));
        document.Root!.Attribute("version")!.Value.ShouldBe("2.0");
        document.Root.Element("head")!.Element("title")!.Value.ShouldBe("My feeds & more");
        document.Root.Element("head")!.Element("dateCreated")!.Value.ShouldBe("Sun, 01 Mar 2026 10:00:00 GMT");
        var body = document.Root.Element("body")!.Elements().ToList();
        body[0].Attribute("text")!.Value.ShouldBe("World");
        body[0].Element("outline")!.Attribute("xmlUrl")!.Value.ShouldBe("https://a.example/f?a=1&b=2");
        body[1].Attribute("text")!.Value.ShouldBe("https://b.example/f");
        body[1].Attribute("title").ShouldBeNull();
    }

    [Fact]
    public void The_declaration_names_the_encoding_that_files_are_written_in() => OpmlWriter.Write("T", [], Created).ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");

    [Fact]
    public void Feeds_of_a_folder_stand_together()
    {
        OpmlFeed[] feeds = [new("https://a.example/1", "1", null, ["X"]), new("https://a.example/2", "2", null, ["Y"]), new("https://a.example/3", "3", null, ["X", "Z"])];
        var body = XDocument.Parse(OpmlWriter.Write("T", feeds, Created)).Root!.Element("body")!;
        body.Elements().Select(folder => folder.Attribute("text")!.Value + ":" + string.Concat(folder.Elements().Select(feed => feed.Attribute("text")!.Value))).ShouldBe(["X:13", "Y:2"]);
    }

    [Fact]
    public void Tags_with_commas_and_slashes_stay_one_tag() =>
        Read(OpmlWriter.Write("T", [new OpmlFeed("https://a.example/f", "F", null, ["plain", "a,b/c"])], Created)).Single().Tags.ShouldBe(["plain", "a b c"]);

    private static IReadOnlyList<OpmlFeed> Read(string opml)
    {
        var (feeds, reason) = OpmlReader.Read(Encoding.UTF8.GetBytes(opml));
        reason.ShouldBeNull();
        return feeds;
    }
}
