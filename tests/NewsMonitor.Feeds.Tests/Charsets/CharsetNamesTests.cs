using System.Text;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Markup;
using NewsMonitor.Feeds.Xml;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Charsets;

public sealed class CharsetNamesTests
{
    [Theory]
    [InlineData("UTF8", "utf-8")]
    [InlineData("Latin1", "windows-1252")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("\"us-ascii\"", "windows-1252")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("gb2312", "gb18030")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("CP037", "IBM037")]
    [InlineData(" koi8-r ", "koi8-r")]
    public void Names_are_read_as_documents_mean_them(string name, string encoding) => CharsetNames.Find(name).ShouldNotBeNull().WebName.ShouldBe(encoding, StringCompareShould.IgnoreCase);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("klingon")]
    [InlineData("utf-7")]
    [InlineData("cp99999")]
    [InlineData("cp9999999999999")]
    [InlineData("a name that is far too long to be the name of an encoding")]
    public void Unknown_and_dangerous_names_are_none(string? name) => CharsetNames.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "koi8-r")]
    [InlineData("\n <?XML version='1.0' ENCODING = 'Big5' ?>", "Big5")]
    [InlineData("<?xml version=\"1.0\"?>", null)]
    [InlineData("<rss encoding='x'/>", null)]
    public void The_declaration_of_xml_is_read(string text, string? name) => XmlCharset.Declared(Encoding.ASCII.GetBytes(text)).ShouldBe(name);

    [Fact]
    public void The_declaration_is_read_in_ebcdic_too() => XmlCharset.Declared(CharsetNames.Find("cp037")!.GetBytes("<?xml version='1.0' encoding='cp037'?>")).ShouldBe("cp037");

    [Theory]
    [InlineData("text/html; charset=\"koi8-r\"", "", "koi8-r")]
    [InlineData("text/html; charset=klingon", "<meta charset=big5>", "big5")]
    [InlineData(null, "<META http-equiv=Content-Type content='text/html; charset=euc-kr'>", "euc-kr")]
    [InlineData(null, "<html>", null)]
    public void A_page_names_its_encoding_in_its_head(string? type, string html, string? name) => HtmlCharset.Of(type, Encoding.ASCII.GetBytes(html)).ShouldBe(name);
}
