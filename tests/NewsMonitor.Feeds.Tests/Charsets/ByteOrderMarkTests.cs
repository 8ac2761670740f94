using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Charsets;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Charsets;

public sealed class ByteOrderMarkTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_mark_names_the_encoding_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Hafen — порт — 港")]);
        (decoded.Text, decoded.Damaged).ShouldBe(("Hafen — порт — 港", false));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Zero_bytes_give_away_what_has_no_mark(string name) =>
        TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes("<rss>порт</rss>")).Text.ShouldBe("<rss>порт</rss>");

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("nonsense")]
    public void A_mark_wins_over_what_is_declared(string declared) =>
        TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "порт"u8], declared).ShouldBe(new Decoded("порт", "utf-8", false));

    [Fact]
    public void A_mark_alone_is_an_empty_text()
    {
        TextDecoder.Decode([0xEF, 0xBB, 0xBF]).Text.ShouldBeEmpty();
        TextDecoder.Decode([0xFF, 0xFE]).Text.ShouldBeEmpty();
        TextDecoder.Decode([0xFE, 0xFF]).Text.ShouldBeEmpty();
    }

    [Fact]
    public void No_bytes_are_an_empty_text() => TextDecoder.Decode([]).ShouldBe(new Decoded("", "utf-8", false));

    [Fact]
    public void Half_a_mark_is_no_mark()
    {
        ByteOrderMark.Of([0xEF, 0xBB]).ShouldBeNull();
        ByteOrderMark.Of([0xFF]).ShouldBeNull();
        ByteOrderMark.Of([]).ShouldBeNull();
        ByteOrderMark.OfZeros([0x3C, 0]).ShouldBeNull();
    }

    [Fact]
    public void The_longer_mark_is_seen_before_the_shorter() => ByteOrderMark.Of([0xFF, 0xFE, 0, 0])!.Value.ShouldBe((Encoding.UTF32, 4));

    [Fact]
    public void A_text_that_was_cut_in_the_middle_of_a_character_is_damaged()
    {
        var bytes = Encoding.UTF8.GetBytes("порт порт порт порт");
        var decoded = TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1));
        decoded.Text.ShouldStartWith("порт порт порт пор");
        decoded.Damaged.ShouldBeTrue();
    }

    [Fact]
    public void Whatever_is_written_in_utf8_is_read_back_whatever_is_declared() =>
        Gen.Select(Gen.String[Gen.Char['а', 'я'], 1, 30], Samples.OneOf("windows-1252", "koi8-r", "shift_jis", "", "nonsense")).Sample((text, declared) =>
            TextDecoder.Decode(Encoding.UTF8.GetBytes(text), declared).Text == text);

    [Fact]
    public void Whatever_is_written_with_a_mark_is_read_back() =>
        Gen.Select(Gen.String[Gen.Char['!', '\u04FF'].Where(c => c is < '\u007F' or > '\u009F'), 0, 30], Samples.OneOf("utf-16", "utf-16BE", "utf-32")).Sample((text, name) =>
        {
            var encoding = Encoding.GetEncoding(name);
            return TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Text == text;
        });

    [Fact]
    public void Any_bytes_become_text_and_always_the_same() =>
        Gen.Byte.Array[0, 200].Sample(bytes => TextDecoder.Decode(bytes) == TextDecoder.Decode(bytes), iter: 300);
}
