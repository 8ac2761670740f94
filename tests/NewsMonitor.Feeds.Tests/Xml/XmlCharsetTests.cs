using System.Text;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Xml;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Xml;

public sealed class XmlCharsetTests
{
    [Theory]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>", "utf-8")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\" standalone=\"yes\"?>", "windows-1251")]
    [InlineData("  \n<?xml version='1.0' encoding='koi8-r'?>", "koi8-r")]
    [InlineData("<?XML VERSION='1.0' ENCODING='ISO-8859-1'?>", "ISO-8859-1")]
    [InlineData("<?xml encoding=gbk?>", "gbk")]
    [InlineData("<?xml version='1.0'?>", null)]
    [InlineData("<rss encoding='utf-8'>", null)]
    [InlineData("<rss/><?xml version='1.0' encoding='koi8-r'?>", null)]
    [InlineData("", null)]
    public void The_declaration_names_it(string xml, string? charset) => XmlCharset.Declared(Encoding.UTF8.GetBytes(xml)).ShouldBe(charset);

    [Fact]
    public void A_byte_order_mark_does_not_hide_it() => XmlCharset.Declared([0xEF, 0xBB, 0xBF, .. "<?xml version='1.0' encoding='utf-8'?>"u8]).ShouldBe("utf-8");

    [Fact]
    public void A_declaration_on_a_mainframe_is_read()
    {
        var encoding = CharsetNames.Find("cp037")!;
        XmlCharset.Declared(encoding.GetBytes("<?xml version='1.0' encoding='cp500'?><rss/>")).ShouldBe("cp500");
        XmlCharset.Declared(encoding.GetBytes("<?xml version='1.0'?><rss/>")).ShouldBe("cp037");
    }

    [Theory]
    [InlineData("http://www.w3.org/2005/Atom", "Atom")]
    [InlineData("https://www.w3.org/2005/Atom/", "Atom")]
    [InlineData(" HTTP://WWW.W3.ORG/2005/ATOM ", "Atom")]
    [InlineData("http://purl.org/atom/ns#", "Atom03")]
    [InlineData("http://purl.org/rss/1.0/", "Rss10")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/", "Rss090")]
    [InlineData("http://purl.org/dc/elements/1.1/", "DublinCore")]
    [InlineData("http://purl.org/dc/terms/", "DublinTerms")]
    [InlineData("http://search.yahoo.com/mrss/", "Media")]
    [InlineData("http://www.itunes.com/dtds/podcast-1.0.dtd", "Itunes")]
    [InlineData("http://www.sitemaps.org/schemas/sitemap/0.9", "Sitemap")]
    [InlineData("http://www.google.com/schemas/sitemap-news/0.9", "News")]
    [InlineData("http://www.w3.org/1999/xhtml", "Xhtml")]
    [InlineData("http://backend.userland.com/RSS2", "None")]
    [InlineData("", "None")]
    [InlineData("http://unknown.example/ns", "Foreign")]
    public void Vocabularies_are_known_by_their_address(string address, string vocabulary) => Vocabularies.OfAddress(address).ToString().ShouldBe(vocabulary);

    [Theory]
    [InlineData("dc", "DublinCore")]
    [InlineData("DC", "DublinCore")]
    [InlineData("media", "Media")]
    [InlineData("atom10", "Atom")]
    [InlineData("nothing", "Foreign")]
    public void Usual_prefixes_are_known_undeclared(string prefix, string vocabulary) => Vocabularies.OfPrefix(prefix).ToString().ShouldBe(vocabulary);

    [Fact]
    public void A_declaration_holds_inside_its_element_and_no_longer()
    {
        var scope = new NamespaceScope();
        scope.Declare("x", "http://www.w3.org/2005/Atom", 0);
        scope.Declare("x", "http://purl.org/dc/elements/1.1/", 2);
        scope.Of("x").ShouldBe(Vocabulary.DublinCore);
        scope.Leave(2);
        scope.Of("x").ShouldBe(Vocabulary.Atom);
        scope.Leave(0);
        scope.Of("x").ShouldBe(Vocabulary.Foreign);
        scope.Of("").ShouldBe(Vocabulary.None);
    }

    [Theory]
    [InlineData("amp", "&")]
    [InlineData("lt", "<")]
    [InlineData("apos", "'")]
    [InlineData("hellip", "…")]
    [InlineData("#65", "A")]
    [InlineData("#x41", "A")]
    [InlineData("#X1F6A2", "🚢")]
    [InlineData("#128", "€")]
    [InlineData("#150", "–")]
    [InlineData("#0", "")]
    [InlineData("#xD800", "\uFFFD")]
    [InlineData("#x7FFFFFFF", "\uFFFD")]
    [InlineData("#99999999999", null)]
    [InlineData("#", null)]
    [InlineData("#x", null)]
    [InlineData("#-1", null)]
    [InlineData("nonsense", null)]
    public void Entities_are_resolved_or_left(string entity, string? value) => Entities.Resolve(entity).ShouldBe(value);
}
