using System.Diagnostics;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Quotes;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;
using Shouldly;

namespace NewsMonitor.Quality.Stories;

public sealed class QuotedSpeakers(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev")]
    [InlineData("train")]
    public void Quotations_and_speakers_are_found(string split)
    {
        var folder = SharedFolder.Require($"quotes/polnear/data/{split}");
        var sentences = new SentenceSplitter();
        var names = new NameFinder(sentences, new FunctionWords());
        var quotes = new QuoteFinder(sentences);
        var scorer = new QuoteScorer();
        var clock = new Stopwatch();
        var documents = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var labels = Directory.GetFiles(Path.Combine(folder, "attributions"), $"{Path.GetFileNameWithoutExtension(file)}*.ann");
            if (labels.Length == 0)
            {
                continue;
            }

            // Python reads "\r\n" as one character, and so the labels count it.
            var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            clock.Start();
            var found = quotes.Find(text, "en", names.Find(text, "en"));
            clock.Stop();
            scorer.Score(text, labels, found);
            documents++;
        }

        output.WriteLine($"{split}: recall {scorer.Recall:F4}, precision {scorer.Precision:F4}, speakers {scorer.SpeakerAccuracy:F4} of {scorer.Named}, {documents / clock.Elapsed.TotalSeconds:F0} articles/s");
        ResultsTable.Write($"quotations, {split}", $"| quotations, {split} | recall {scorer.Recall:F3} | precision {scorer.Precision:F3} | speakers {scorer.SpeakerAccuracy:F3} |");
        scorer.Recall.ShouldBeGreaterThan(0.97);
        scorer.Precision.ShouldBeGreaterThan(0.94);
        scorer.SpeakerAccuracy.ShouldBeGreaterThan(0.875);
    }
}
