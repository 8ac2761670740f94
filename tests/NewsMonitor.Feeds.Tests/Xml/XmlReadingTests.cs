using NewsMonitor.Feeds.Xml;
using NewsMonitor.Testing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Xml;

public sealed class XmlReadingTests
{
    [Fact]
    public void Names_are_small_and_text_is_decoded()
    {
        var root = Read("<Root A='1 &amp; 2'><Child>x &lt; y</Child></Root>");
        (root.Name, root.Attribute("a"), root.Child("child")!.Text).ShouldBe(("root", "1 & 2", "x < y"));
    }

    [Theory]
    [InlineData("&nbsp;", "")]
    [InlineData("a&nbsp;b", "a\u00A0b")]
    [InlineData("&eacute;&#233;&#xE9;&#XE9;", "éééé")]
    [InlineData("&#146;", "’")]
    [InlineData("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD")]
    [InlineData("&unknown; & &;", "&unknown; & &;")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>")]
    [InlineData("a<!-- b -->c", "ac")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("a<?php x ?>b", "ab")]
    [InlineData("<![CDATA[open", "open")]
    public void Text_is_read_as_it_was_meant(string inner, string expected) => Read($"<a>{inner}</a>").Text.Replace("</a>", "", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("<a><b>x</a>")]
    [InlineData("<a><b>x</b></c></a>")]
    [InlineData("<a><b>x")]
    [InlineData("<a ' \" = ><b>x</b>")]
    [InlineData("<a x=1 y='2' z><b>x</b></a>")]
    [InlineData("<a x='<b>x</b></a>")]
    [InlineData("junk<!DOCTYPE a [<!ENTITY x '>'>]><a><b>x</b></a>junk<c/>")]
    [InlineData("<!-- <b>no</b> --><a><b>x</b></a>")]
    [InlineData("<!-- never closed <a><b>x</b></a>")]
    public void Missing_and_stray_pieces_do_not_lose_the_text(string xml) => Read(xml).Child("b")!.Text.ShouldBe("x");

    [Fact]
    public void Entities_of_the_document_are_not_believed()
    {
        var bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'><!ENTITY e SYSTEM 'file:///etc/passwd'>]><a><b>&y;&e;</b></a>";
        Read(bomb).Child("b")!.Text.ShouldBe("&y;&e;");
    }

    [Fact]
    public void Namespaces_are_known_by_address_and_undeclared_ones_by_prefix()
    {
        var root = Read("<a xmlns='HTTP://www.w3.org/2005/Atom/' xmlns:d='http://purl.org/dc/elements/1.1/'><d:x/><dc:x/><other:x/><b xmlns=''/></a>");
        root.Vocabulary.ShouldBe(Vocabulary.Atom);
        root.Children.Select(child => child.Vocabulary).ShouldBe([Vocabulary.DublinCore, Vocabulary.DublinCore, Vocabulary.Foreign, Vocabulary.None]);
    }

    [Fact]
    public void A_declaration_ends_with_its_element()
    {
        var root = Read("<a><b xmlns='http://www.w3.org/2005/Atom'><c/></b><d/></a>");
        root.Children[0].Children[0].Vocabulary.ShouldBe(Vocabulary.Atom);
        root.Children[1].Vocabulary.ShouldBe(Vocabulary.None);
    }

    [Fact]
    public void Language_and_base_are_inherited()
    {
        var root = Read("<a xml:lang='de' xml:base='https://a.example/x/'><b xml:base='y/'><c/></b></a>");
        var inner = root.Children[0].Children[0];
        inner.Inherited("lang").ShouldBe("de");
        XmlBase.Of(inner).ShouldBe("https://a.example/x/y/");
    }

    [Theory]
    [InlineData("<xhtml:p xmlns:xhtml='http://www.w3.org/1999/xhtml'>x</xhtml:p>", "<p>x</p>")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">x &amp; y</p>", "<p>x &amp; y</p>")]
    [InlineData("<p><![CDATA[1<2]]></p>", "<p>1&lt;2</p>")]
    public void Markup_is_html(string inner, string expected) => Read($"<a>{inner}</a>").Markup.ShouldBe(expected);

    [Fact]
    public void Pieces_are_handed_on_and_let_go_and_an_unclosed_one_ends_where_the_next_begins()
    {
        var titles = new List<string>();
        var reading = new XmlReading("<rss><item><t>1</t><item><t>2</t></item><item><t>3</t></rss>", new XmlLimits(), element => element.Name == "item", item =>
        {
            titles.Add(item.Child("t")!.Text);
            return true;
        });
        reading.Read();
        titles.ShouldBe(["1", "2", "3"]);
        reading.Root!.Children.ShouldBeEmpty();
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        var seen = 0;
        new XmlReading("<rss><item/><item/><item/></rss>", new XmlLimits(), element => element.Name == "item", _ => ++seen < 2).Read();
        seen.ShouldBe(2);
    }

    [Fact]
    public void What_nests_too_deep_is_passed_over()
    {
        var reading = new XmlReading(string.Concat(Enumerable.Repeat("<a>", 100_000)) + "x", new XmlLimits(50), _ => false, _ => true);
        reading.Read();
        reading.Cut.ShouldBeTrue();
        reading.Root!.Text.ShouldBe("x");
    }

    [Theory]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<?")]
    [InlineData("<a b='")]
    [InlineData("</a")]
    [InlineData("<a")]
    [InlineData("&")]
    public void A_piece_that_repeats_without_end_takes_linear_time(string piece)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("<rss><channel><item><title>" + string.Concat(Enumerable.Repeat(piece, 1_000_000)));

        Ending.Of(() => Samples.Parser.Parse(bytes), $"a million times '{piece}'").ShouldNotBeNull();
    }

    private static XmlElement Read(string xml)
    {
        var reading = new XmlReading(xml, new XmlLimits(), _ => false, _ => true);
        reading.Read();
        return reading.Root.ShouldNotBeNull();
    }
}
