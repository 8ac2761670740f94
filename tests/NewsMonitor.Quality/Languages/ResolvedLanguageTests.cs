using System.Text.Json;
using NewsMonitor.Quality.Stories;
using NewsMonitor.Text.Languages;
using Shouldly;

namespace NewsMonitor.Quality.Languages;

/// <summary>What intake makes of labelled texts: the language that an article is clustered in.</summary>
public sealed class ResolvedLanguageTests(ITestOutputHelper output)
{
    private readonly LanguageTags tags = new();
    private readonly LanguageResolver resolver = new();

    [Theory]
    [InlineData("clustering/og2021-dev.jsonl", 0.77, 0.06)]
    [InlineData("background/articles.jsonl", 0.98, 0.01)]
    public void Without_a_tag_nearly_all_are_right_and_the_unsure_are_undetermined_rather_than_wrong(string file, double rightFloor, double wrongCeiling)
    {
        foreach (var language in Rows(file).GroupBy(row => row.Language, StringComparer.Ordinal))
        {
            var found = language.Select(row => resolver.Resolve("", row.Text, declared: null)).ToList();
            var right = (double)found.Count(tag => tag == language.Key) / found.Count;
            var unsure = (double)found.Count(tag => tag == LanguageTags.Undetermined) / found.Count;
            output.WriteLine($"{language.Key}: {found.Count} texts, right {right:F4}, undetermined {unsure:F4}, wrong {1 - right - unsure:F4}");
            right.ShouldBeGreaterThan(rightFloor, language.Key);
            (1 - right - unsure).ShouldBeLessThan(wrongCeiling, language.Key);
        }
    }

    [Theory]
    [InlineData("clustering/og2021-dev.jsonl", 0.98)]
    [InlineData("background/articles.jsonl", 0.995)]
    public void A_true_tag_is_hardly_ever_overruled(string file, double floor)
    {
        foreach (var language in Rows(file).GroupBy(row => row.Language, StringComparer.Ordinal))
        {
            var kept = language.Average(row => resolver.Resolve("", row.Text, row.Language) == language.Key ? 1.0 : 0);
            output.WriteLine($"{language.Key}: kept {kept:F4}");
            kept.ShouldBeGreaterThan(floor, language.Key);
        }
    }

    [Theory]
    [InlineData("clustering/og2021-dev.jsonl", 0.80)]
    [InlineData("background/articles.jsonl", 0.97)]
    public void A_wrong_tag_is_mostly_overruled(string file, double floor)
    {
        // Every text is declared to be Welsh.
        var right = Rows(file).Average(row => resolver.Resolve("", row.Text, "cy") == row.Language ? 1.0 : 0);
        output.WriteLine($"{file}: {right:F4} right in spite of the tag");
        right.ShouldBeGreaterThan(floor);
    }

    private IEnumerable<(string Language, string Text)> Rows(string file) =>
        from line in File.ReadLines(SharedFolder.Require(file))
        let row = JsonDocument.Parse(line).RootElement
        let language = row.TryGetProperty("lang", out var lang) ? tags.Primary(lang.GetString()) : null
        where language is not null
        let parts = new[] { "title", "body", "text" }.Select(name => row.TryGetProperty(name, out var value) ? value.GetString() : null)
        select (language, string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part))));
}
