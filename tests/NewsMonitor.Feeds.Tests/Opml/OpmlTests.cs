using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Opml;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Opml;

public sealed class OpmlTests
{
    [Fact]
    public void Nested_folders_become_tags()
    {
        var feeds = Read("""
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="World"><outline text="Asia"><outline text="Harbour" type="rss" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline></outline>
              <outline text="Bare" xmlUrl="https://b.example/feed"/>
            </body></opml>
            """);
        feeds.Select(feed => (feed.Url, feed.Title, feed.Site, string.Join('/', feed.Tags))).ShouldBe([
            ("https://a.example/feed", "Harbour", "https://a.example/", "World/Asia"), ("https://b.example/feed", "Bare", null, "")]);
    }

    [Theory]
    [InlineData("<OPML><BODY><OUTLINE TEXT='H' TYPE='RSS' XMLURL='https://a.example/feed'/></BODY></OPML>")]
    [InlineData("<opml><body><outline title='H' xmlurl='https://a.example/feed'></body>")]
    [InlineData("<?xml version='1.0'?><opml version='1.0'><body><outline text='H' type='atom' xmlUrl=https://a.example/feed /></body></opml>")]
    [InlineData("<opml><body><outline text='H' type='rss' url='https://a.example/feed'/></body></opml>")]
    public void Letter_case_and_missing_pieces_do_not_matter(string opml)
    {
        var feed = Read(opml).ShouldHaveSingleItem();
        (feed.Url, feed.Title).ShouldBe(("https://a.example/feed", "H"));
    }

    [Fact]
    public void Categories_are_tags_by_their_last_part() =>
        Read("<opml><body><outline text='H' xmlUrl='https://a.example/feed' category='/world/asia, ports'/></body></opml>")[0].Tags.ShouldBe(["asia", "ports"]);

    [Fact]
    public void A_feed_in_two_folders_is_one_feed_with_both_tags() =>
        Read("<opml><body><outline text='A'><outline xmlUrl='https://a.example/f'/></outline><outline text='B'><outline xmlUrl='https://a.example/f'/></outline></body></opml>")
            .ShouldHaveSingleItem().Tags.ShouldBe(["A", "B"]);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<rss/>")]
    public void What_is_no_opml_says_so(string text) => OpmlReader.Read(Encoding.UTF8.GetBytes(text)).Reason.ShouldNotBeNull().ShouldStartWith("not OPML");

    [Fact]
    public void Addresses_that_are_none_are_passed_over() => Read("<opml><body><outline xmlUrl='javascript:alert(1)'/><outline xmlUrl='feed'/><outline/></body></opml>").ShouldBeEmpty();

    [Fact]
    public void Very_deep_folders_do_no_harm()
    {
        var deep = "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000)) + "<outline xmlUrl='https://a.example/f'/>";
        OpmlReader.Read(Encoding.UTF8.GetBytes(deep)).Reason.ShouldBeNull();
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var word = Gen.String[Gen.Char['a', 'ž'].Where(char.IsLetter), 1, 8];
        var feed = Gen.Select(word, word, word.Array[0, 3], (host, title, tags) => new OpmlFeed($"https://{host.Length}.example/{Uri.EscapeDataString(host)}?a=1&b=<2>", title + " & \"co\"", "https://a.example/", [.. tags.Distinct(StringComparer.Ordinal)]));
        feed.Array[0, 6].Sample(feeds =>
        {
            var unique = feeds.DistinctBy(one => one.Url, StringComparer.Ordinal).ToList();
            var read = Read(OpmlWriter.Write("My <list>", unique, Samples.Utc(2026, 3, 1)));
            return read.OrderBy(one => one.Url, StringComparer.Ordinal).Select(Key).SequenceEqual(unique.OrderBy(one => one.Url, StringComparer.Ordinal).Select(Key), StringComparer.Ordinal);
        });

        static string Key(OpmlFeed feed) => $"{feed.Url}|{feed.Title}|{feed.Site}|{string.Join(',', feed.Tags)}";
    }

    [Fact]
    public void Characters_that_xml_cannot_hold_are_left_out() => Read(OpmlWriter.Write("\u0001", [new OpmlFeed("https://a.example/", "a\u0000b\uD800", null, [])], Samples.Utc(2026, 3, 1)))[0].Title.ShouldBe("ab");

    private static IReadOnlyList<OpmlFeed> Read(string opml)
    {
        var (feeds, reason) = OpmlReader.Read(Encoding.UTF8.GetBytes(opml));
        reason.ShouldBeNull();
        return feeds;
    }
}
