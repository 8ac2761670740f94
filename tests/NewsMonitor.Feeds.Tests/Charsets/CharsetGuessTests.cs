using NewsMonitor.Feeds.Charsets;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Charsets;

public sealed class CharsetGuessTests
{
    private const string Russian = "В порту открыли новый мост, который соединяет два берега реки и сокращает путь для жителей города";
    private const string Japanese = "港に新しい橋が開通しました。この橋は川の両岸をつなぎ、市民の通勤時間を短くします。";
    private const string Korean = "항구에 새로운 다리가 열렸습니다 이 다리는 강의 양쪽을 이어 시민의 출근 시간을 줄입니다";
    private const string Chinese = "港口新桥今天正式通车，这座大桥连接河的两岸，缩短市民上班时间。";

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("ks_c_5601-1987", Korean)]
    [InlineData("gb18030", Chinese)]
    public void A_declared_encoding_is_believed(string name, string text) =>
        TextDecoder.Decode(CharsetNames.Find(name)!.GetBytes(text), name).ShouldBe(new Decoded(text, CharsetNames.Find(name)!.WebName, false));

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("shift_jis", Japanese)]
    public void An_encoding_that_nobody_names_is_guessed_from_the_letters(string name, string text) =>
        TextDecoder.Decode(CharsetNames.Find(name)!.GetBytes(text)).Text.ShouldBe(text);

    [Theory]
    [InlineData("Café à la crème for the crews of all ships, señor: 5 €")]
    [InlineData("Zwölf Boxkämpfer jagen Viktor über den großen Deich")]
    [InlineData("“Quoted” – and dashed…")]
    public void A_few_accents_among_latin_letters_are_western(string text) =>
        TextDecoder.Decode(CharsetNames.Find("windows-1252")!.GetBytes(text)).Text.ShouldBe(text);

    [Fact]
    public void What_says_latin_1_means_windows_1252() => TextDecoder.Decode([0x93, (byte)'a', 0x94, 0x80], "iso-8859-1").Text.ShouldBe("“a”€");

    [Fact]
    public void What_says_ascii_and_is_not_means_windows_1252() => TextDecoder.Decode([.. "caf"u8, 0xE9], "us-ascii").Text.ShouldBe("café");

    [Fact]
    public void Control_characters_of_latin_1_in_utf8_are_what_windows_meant() => TextDecoder.Decode("\u0093a\u0094"u8).Text.ShouldBe("“a”");

    [Fact]
    public void An_unknown_name_is_no_name() => TextDecoder.Decode([.. "the new caf"u8, 0xE9], "klingon-8").Text.ShouldBe("the new café");

    [Fact]
    public void Utf8_with_one_bad_byte_stays_utf8()
    {
        var decoded = TextDecoder.Decode([.. "порт "u8, 0xFF, .. " порт"u8]);
        (decoded.Text, decoded.Charset, decoded.Damaged).ShouldBe(("порт \uFFFD порт", "utf-8", true));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("UNICODE-1-1-UTF-7")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("cpabc")]
    [InlineData("cp99999999999")]
    public void Names_that_are_none_or_do_harm_name_nothing(string? name) => CharsetNames.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("UTF8", "utf-8")]
    [InlineData(" 'utf-8' ", "utf-8")]
    [InlineData("\"ISO-8859-1\"", "windows-1252")]
    [InlineData("latin1", "windows-1252")]
    [InlineData("cp1252", "windows-1252")]
    [InlineData("iso-8859-9", "windows-1254")]
    [InlineData("gb2312", "gb18030")]
    [InlineData("GBK", "gb18030")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("euc-kr", "ks_c_5601-1987")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("cp1251", "windows-1251")]
    [InlineData("ucs-2", "utf-16")]
    public void Names_mean_what_the_web_means_by_them(string name, string meant) => CharsetNames.Find(name).ShouldBe(CharsetNames.Find(meant));

    [Fact]
    public void Japanese_in_seven_bits_is_read_by_its_name()
    {
        var encoding = CharsetNames.Find("iso-2022-jp")!;
        TextDecoder.Decode(encoding.GetBytes("港の橋"), "iso-2022-jp").Text.ShouldBe("港の橋");
    }

    [Fact]
    public void A_feed_in_a_declared_encoding_is_read_whole()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><title>"u8, .. CharsetNames.Find("windows-1251")!.GetBytes(Russian), .. "</title></channel></rss>"u8];
        var feed = Samples.Parser.Parse(bytes).Feed.ShouldNotBeNull();
        (feed.Title, feed.Charset, feed.Complaints.Count).ShouldBe((Russian, "windows-1251", 0));
    }

    [Fact]
    public void The_transport_speaks_before_the_document()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='windows-1252'?><rss version='2.0'><channel><title>"u8, .. CharsetNames.Find("koi8-r")!.GetBytes("Порт"), .. "</title></channel></rss>"u8];
        Samples.Parser.Parse(bytes, null, "koi8-r").Feed!.Title.ShouldBe("Порт");
    }
}
