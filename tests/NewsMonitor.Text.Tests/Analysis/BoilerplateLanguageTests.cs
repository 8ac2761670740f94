using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class BoilerplateLanguageTests
{
    private readonly TextAnalyzer analyzer = new();

    [Theory]
    [InlineData("en", "Read more: Ferry sinks", "Subscribe to our newsletter", "Image credit: Clara Whitfield", "Getty Images")]
    [InlineData("de", "Lesen Sie auch: Fähre sinkt", "Newsletter abonnieren", "Foto: Klara Weißfeld", "Mehr zum Thema Fähre")]
    [InlineData("fr", "Lire aussi : Un ferry coule", "À lire aussi : le pont", "Abonnez-vous à notre lettre", "Crédit photo : Claire Blanc")]
    [InlineData("es", "Lea también: un ferry", "Leer más sobre el puente", "Suscríbete al boletín", "Foto: Clara Blanco")]
    [InlineData("pt", "Leia também: uma balsa", "Veja também: a ponte", "Assine a newsletter", "Foto: Clara Branco")]
    [InlineData("it", "Leggi anche: un traghetto", "Iscriviti alla newsletter", "Foto di Chiara Bianchi")]
    [InlineData("ru", "Читайте также: паром", "Подписывайтесь на канал", "Фото: Клара")]
    [InlineData("pl", "Czytaj także: prom", "Zobacz także: most", "Fot. Klara Biała")]
    [InlineData("ar", "اقرأ أيضا: العبارة", "صورة: كلارا")]
    public void What_newsrooms_print_is_left_out_in_every_language(string language, params string[] lines)
    {
        const string Report = "Karoth 1200 Sandfjord";
        var plain = Words(analyzer.Analyze("Karoth", Report, language));
        foreach (var line in lines)
        {
            Words(analyzer.Analyze("Karoth", $"{Report}\n{line}", language)).ShouldBe(plain, line);
        }
    }

    private static List<string> Words(ArticleFeatures features) => [.. features.Terms.Select(term => term.Text)];
}
