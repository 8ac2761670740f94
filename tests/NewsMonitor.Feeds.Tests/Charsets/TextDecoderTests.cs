using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Charsets;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Charsets;

public sealed class TextDecoderTests
{
    private const string Russian = "Совет министров отложил решение о мосте через реку до следующей недели";
    private const string Japanese = "港は月曜日に再開されました。市長は会見で説明しました。";

    private static readonly string?[] Names = ["utf-8", "utf-16", "shift_jis", "iso-2022-jp", "cp037", "cp99999", "\0", null];

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_wins_over_any_declaration(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Größe")];
        TextDecoder.Decode(bytes, "koi8-r").Text.ShouldBe("Größe");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Wide_text_without_a_mark_shows_by_its_zeros(string name) =>
        TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes("<rss>ü</rss>")).Text.ShouldBe("<rss>ü</rss>");

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("big5", "港口星期一重新開放")]
    [InlineData("gb2312", "港口星期一重新开放")]
    [InlineData("IBM037", "Harbour reopens")]
    public void A_declared_encoding_is_used(string name, string text) =>
        TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text), name).Text.ShouldBe(text);

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    public void An_undeclared_encoding_is_guessed(string name, string text) =>
        TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text)).Text.ShouldBe(text);

    [Fact]
    public void Utf8_that_claims_to_be_latin_is_utf8() => TextDecoder.Decode("Größe"u8, "iso-8859-1").Text.ShouldBe("Größe");

    [Fact]
    public void Latin_that_claims_to_be_utf8_is_latin() => TextDecoder.Decode([.. "Die Gr"u8, 0xF6, 0xDF, .. "e zeigt"u8], "utf-8").Text.ShouldBe("Die Größe zeigt");

    [Fact]
    public void Damaged_utf8_stays_utf8_and_says_so()
    {
        var decoded = TextDecoder.Decode([.. "Größe für Müller "u8, 0xC3, (byte)' ', .. "und Söhne"u8]);
        decoded.Text.ShouldContain("Größe für Müller");
        decoded.Damaged.ShouldBeTrue();
    }

    [Fact]
    public void Curly_quotes_of_windows_are_read_though_the_document_says_latin() =>
        TextDecoder.Decode([0x93, (byte)'a', 0x94, 0xE9], "iso-8859-1").Text.ShouldBe("“a”é");

    [Fact]
    public void An_unknown_name_is_as_good_as_none() => TextDecoder.Decode("Größe"u8, "x-klingon").Text.ShouldBe("Größe");

    [Fact]
    public void No_bytes_are_no_text() => TextDecoder.Decode([]).Text.ShouldBe("");

    [Fact]
    public void Any_bytes_under_any_name_become_some_text() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 7])
            .Sample((bytes, name) => TextDecoder.Decode(bytes, Names[name]).Text.Length >= 0);

    [Fact]
    public void Whatever_is_written_in_utf8_is_read_back() =>
        Gen.String[Gen.Char['\u00A1', '\u2FFF'], 3, 60].Sample(text => TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text == text);
}
