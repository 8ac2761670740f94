using System.Text;
using NewsMonitor.Feeds.Markup;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Markup;

public sealed class HtmlCharsetTests
{
    [Theory]
    [InlineData("text/html; charset=utf-8", "utf-8")]
    [InlineData("text/html;charset=\"windows-1251\"", "windows-1251")]
    [InlineData("text/html; Charset = koi8-r", "koi8-r")]
    [InlineData("text/html; charset='iso-8859-2'", "iso-8859-2")]
    [InlineData("text/html", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("text/html; charset=nonsense", null)]
    public void The_content_type_names_it(string? type, string? charset) => HtmlCharset.Of(type, "<html>"u8).ShouldBe(charset);

    [Theory]
    [InlineData("<meta charset=utf-8>", "utf-8")]
    [InlineData("<META CHARSET=\"windows-1251\">", "windows-1251")]
    [InlineData("<meta charset = 'koi8-r' />", "koi8-r")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=shift_jis\">", "shift_jis")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>", "iso-8859-1")]
    [InlineData("<html><head><title>T</title><meta charset=gbk></head>", "gbk")]
    [InlineData("<p charset=utf-8>", null)]
    [InlineData("<meta name=x content=y>", null)]
    [InlineData("<meta charset=nonsense>", null)]
    public void Else_the_page_names_it(string html, string? charset) => HtmlCharset.Of(null, Encoding.UTF8.GetBytes(html)).ShouldBe(charset);

    [Fact]
    public void The_content_type_speaks_before_the_page() => HtmlCharset.Of("text/html; charset=utf-8", "<meta charset=koi8-r>"u8).ShouldBe("utf-8");

    [Fact]
    public void A_name_that_is_none_lets_the_page_speak() => HtmlCharset.Of("text/html; charset=nonsense", "<meta charset=koi8-r>"u8).ShouldBe("koi8-r");

    [Fact]
    public void A_name_far_down_the_page_is_not_looked_for() =>
        HtmlCharset.Of(null, Encoding.UTF8.GetBytes(new string(' ', 5_000) + "<meta charset=koi8-r>")).ShouldBeNull();

    [Fact]
    public void A_page_without_bytes_names_nothing() => HtmlCharset.Of(null, []).ShouldBeNull();
}
