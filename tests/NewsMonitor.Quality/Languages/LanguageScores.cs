using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Quality.Stories;
using NewsMonitor.Text.Languages;
using Shouldly;

namespace NewsMonitor.Quality.Languages;

public sealed class LanguageScores(ITestOutputHelper output)
{
    [Theory]
    [InlineData("clustering/og2021-dev.jsonl", 0.99, 0.80)]
    [InlineData("background/articles.jsonl", 0.99, 0.97)]
    public void Confident_guesses_are_right_and_cover_most_texts(string file, double accuracyFloor, double coverageFloor)
    {
        var tags = new LanguageTags();
        var detector = new LanguageDetector();
        var rows = File.ReadLines(SharedFolder.Require(file)).Select(line => Read(line, tags)).Where(row => row.Language is not null).ToList();
        var clock = Stopwatch.StartNew();
        var guesses = rows.ConvertAll(row => detector.Detect(row.Text));
        var seconds = clock.Elapsed.TotalSeconds;
        var confident = rows.Zip(guesses).Where(pair => pair.Second.Confident).ToList();
        var right = confident.Count(pair => pair.First.Language == pair.Second.Language);
        foreach (var group in rows.Zip(guesses).GroupBy(pair => pair.First.Language, StringComparer.Ordinal))
        {
            var sure = group.Where(pair => pair.Second.Confident).ToList();
            output.WriteLine($"{group.Key}: {group.Count()} texts, coverage {(double)sure.Count / group.Count():F3}, accuracy {(double)sure.Count(p => p.First.Language == p.Second.Language) / Math.Max(1, sure.Count):F4}, taken for {string.Join(' ', sure.Where(p => p.First.Language != p.Second.Language).GroupBy(p => p.Second.Language, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(4).Select(g => $"{g.Key}×{g.Count()}"))}");
        }

        var accuracy = (double)right / confident.Count;
        var coverage = (double)confident.Count / rows.Count;
        output.WriteLine($"{file}: accuracy {accuracy:F4}, coverage {coverage:F4}, {rows.Count / seconds:F0} texts/s");
        accuracy.ShouldBeGreaterThan(accuracyFloor);
        coverage.ShouldBeGreaterThan(coverageFloor);
    }

    private static (string? Language, string Text) Read(string line, LanguageTags tags)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var text = string.Join('\n', new[] { "title", "body", "text" }.Select(name => json.TryGetProperty(name, out var value) ? value.GetString() : null).Where(value => !string.IsNullOrEmpty(value)));
        return (json.TryGetProperty("lang", out var lang) ? tags.Primary(lang.GetString()) : null, text);
    }
}
