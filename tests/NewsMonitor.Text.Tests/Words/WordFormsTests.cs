using NewsMonitor.Text.Words;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Words;

public sealed class WordFormsTests
{
    private readonly WordForms _forms = new();

    [Theory]
    [InlineData("en", "The floods’ waters, rising", "the floods waters rising", "the flood water rise")]
    [InlineData("en", "Rutte's well-known U.S. plan", "rutte well known u s plan", "rutt well known u s plan")]
    [InlineData("fr", "L’homme était là", "homme etait la", "homm etait la")]
    [InlineData("de", "Die Brücken", "die brucken", "die bruck")]
    [InlineData("pt-BR", "Inundações", "inundacoes", "inund")]
    [InlineData("und", "Floods rising", "floods rising", "floods rising")]
    [InlineData("zh", "洪水来了", "洪 水 来 了", "洪 水 来 了")]
    public void Words_are_folded_and_stemmed(string language, string text, string folded, string stems)
    {
        var read = _forms.Read(text, language);

        string.Join(' ', read.Folded).ShouldBe(folded);
        string.Join(' ', read.Stems).ShouldBe(stems);
    }

    [Fact]
    public void Forms_of_a_number_meet() => _forms.Read("1,200", "en").Stems.ShouldBe(_forms.Read("1200", "en").Stems);

    [Theory]
    [InlineData("")]
    [InlineData(" … — ")]
    [InlineData("\ud800 \0")]
    public void Text_without_words_has_none(string text) => _forms.Read(text, "en").Stems.ShouldBeEmpty();

    [Fact]
    public void Many_threads_read_the_same() => Parallel.For(0, 200, i => _forms.Read($"Floods rising {i}", i % 2 == 0 ? "en" : "de").Folded.ShouldBe(["floods", "rising", $"{i}"]));
}
