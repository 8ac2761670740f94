using CsCheck;
using NewsMonitor.Text.Languages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Languages;

public sealed class LanguageTests
{
    private readonly LanguageTags tags = new();
    private readonly LanguageDetector detector = new();
    private readonly LanguageResolver resolver = new();

    [Theory]
    [InlineData("eng", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("pt_BR", "pt")]
    [InlineData("zho", "zh")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("slv", "sl")]
    [InlineData("GER", "de")]
    [InlineData("nb", "no")]
    [InlineData("iw", "he")]
    [InlineData("und", null)]
    [InlineData("xx", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Tags_come_down_to_the_primary_subtag(string? tag, string? expected) => tags.Primary(tag).ShouldBe(expected);

    [Theory]
    [InlineData("de", "deu")]
    [InlineData("pt-BR", "por")]
    [InlineData("no", "nor")]
    [InlineData("??", null)]
    public void Tags_have_three_letters_too(string tag, string? expected) => tags.ThreeLetters(tag).ShouldBe(expected);

    [Theory]
    [InlineData("en", "The council closed the old bridge after a crack was found in one of its pillars")]
    [InlineData("de", "Die Stadt sperrt die alte Brücke, nachdem ein Riss in einem der Pfeiler gefunden wurde")]
    [InlineData("fr", "La ville ferme le vieux pont après la découverte d'une fissure dans l'un de ses piliers")]
    [InlineData("es", "La ciudad cierra el viejo puente tras hallar una grieta en uno de sus pilares")]
    [InlineData("pt", "A cidade fecha a velha ponte após a descoberta de uma fissura em um dos seus pilares")]
    [InlineData("it", "La città chiude il vecchio ponte dopo la scoperta di una crepa in uno dei suoi piloni")]
    [InlineData("nl", "De stad sluit de oude brug nadat er een scheur in een van de pijlers is gevonden")]
    [InlineData("pl", "Miasto zamyka stary most po tym, jak w jednym z jego filarów znaleziono pęknięcie")]
    [InlineData("cs", "Město uzavřelo starý most poté, co byla v jednom z jeho pilířů nalezena trhlina")]
    [InlineData("sk", "Mesto uzavrelo starý most po tom, čo bola v jednom z jeho pilierov nájdená trhlina")]
    [InlineData("sl", "Mesto je zaprlo stari most, potem ko so v enem od njegovih stebrov našli razpoko")]
    [InlineData("hr", "Grad je zatvorio stari most nakon što je u jednom od njegovih stupova otkrivena pukotina")]
    [InlineData("ro", "Orașul închide podul vechi după ce a fost descoperită o fisură într-unul dintre pilonii săi")]
    [InlineData("hu", "A város lezárta a régi hidat, miután repedést találtak az egyik pillérében")]
    [InlineData("sv", "Staden stänger den gamla bron efter att en spricka hittats i en av dess pelare")]
    [InlineData("da", "Byen lukker den gamle bro, efter at der blev fundet en revne i en af dens piller")]
    [InlineData("fi", "Kaupunki sulki vanhan sillan, kun yhdestä sen pilarista löytyi halkeama")]
    [InlineData("tr", "Şehir, ayaklarından birinde çatlak bulunmasının ardından eski köprüyü kapattı")]
    [InlineData("id", "Kota itu menutup jembatan lama setelah retakan ditemukan di salah satu pilarnya")]
    [InlineData("vi", "Thành phố đóng cửa cây cầu cũ sau khi phát hiện vết nứt ở một trong các trụ cầu")]
    [InlineData("ru", "Город закрыл старый мост после того, как в одной из его опор нашли трещину")]
    [InlineData("uk", "Місто закрило старий міст після того, як в одній з його опор знайшли тріщину")]
    [InlineData("bg", "Градът затвори стария мост, след като в една от колоните му беше открита пукнатина")]
    [InlineData("sr", "Град је затворио стари мост након што је у једном од његових стубова откривена пукотина")]
    [InlineData("ar", "أغلقت المدينة الجسر القديم بعد اكتشاف صدع في أحد أعمدته")]
    [InlineData("fa", "شهر پل قدیمی را پس از پیدا شدن ترک در یکی از پایه های آن بست")]
    [InlineData("ur", "شہر نے ایک ستون میں دراڑ ملنے کے بعد پرانا پل بند کر دیا ہے")]
    [InlineData("he", "העירייה סגרה את הגשר הישן לאחר שנמצא סדק באחד מעמודיו")]
    [InlineData("el", "Η πόλη έκλεισε την παλιά γέφυρα αφού βρέθηκε ρωγμή σε έναν από τους πυλώνες")]
    [InlineData("zh", "市政府在一根桥墩上发现裂缝后关闭了旧桥")]
    [InlineData("ja", "橋脚の一つに亀裂が見つかり、市は古い橋を閉鎖した")]
    [InlineData("ko", "시는 교각 하나에서 균열이 발견되자 오래된 다리를 폐쇄했다")]
    [InlineData("hi", "एक खंभे में दरार मिलने के बाद शहर ने पुराना पुल बंद कर दिया")]
    [InlineData("th", "เมืองปิดสะพานเก่าหลังพบรอยร้าวที่เสาต้นหนึ่ง")]
    public void A_sentence_tells_its_language(string expected, string text) => detector.Detect(text).Language.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("2:1")]
    [InlineData("Rutte")]
    public void A_text_too_short_is_undetermined(string text) => detector.Detect(text).Language.ShouldBe("und");

    [Fact]
    public void A_confident_detector_beats_the_tag() =>
        resolver.Resolve("Die Stadt sperrt die alte Brücke", "Nach der Sperrung der alten Brücke wird der Verkehr durch die Stadt geleitet.", "en").ShouldBe("de");

    [Fact]
    public void An_unsure_detector_leaves_the_tag() => resolver.Resolve("Rutte", "", "nl-NL").ShouldBe("nl");

    [Fact]
    public void Without_tag_and_words_nobody_knows() => resolver.Resolve("2:1", "", null).ShouldBe("und");

    [Fact]
    public void A_tag_for_a_near_twin_is_believed() =>
        resolver.Resolve("Grad je zatvorio stari most nakon što je u jednom od njegovih stupova otkrivena pukotina", "", "sr").ShouldBe("sr");

    [Fact]
    public void The_same_text_has_the_same_language_always() =>
        Gen.String.Sample(text => detector.Detect(text).ShouldBe(new LanguageDetector().Detect(text)), iter: 20);
}
