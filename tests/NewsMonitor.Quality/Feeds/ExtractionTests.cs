using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Feeds.Charsets;
using NewsMonitor.Feeds.Extraction;
using NewsMonitor.Feeds.Markup;
using Shouldly;

namespace NewsMonitor.Quality.Feeds;

/// <summary>Our extractor and SmartReader alone against the labelled pages, scored as <c>score_extract.py</c> does.</summary>
public sealed partial class ExtractionTests(ITestOutputHelper output)
{
    [Fact]
    public void The_main_text_of_labelled_pages_is_found()
    {
        var folder = Path.Combine(SharedFeeds.Folder("extract/article-extraction-benchmark"));
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth.json")));
        var gold = truth.RootElement.EnumerateObject().Select(page => (page.Name, Text: page.Value.GetProperty("articleBody").GetString()!)).ToList();
        var extractor = new PageExtractor(new ExtractionOptions());
        double ours = 0;
        foreach (var (name, extract) in (ReadOnlySpan<(string, Func<string, string>)>)[
            ("SmartReader alone, its text", html => new SmartReader.Reader("https://page.invalid/", html).GetArticle().TextContent),
            ("SmartReader alone, in blocks", html => string.Join('\n', MainText.Blocks(html).Select(block => block.Text))),
            ("ours", html => extractor.Extract(html).Body)])
        {
            var (precision, recall) = (0.0, 0.0);
            foreach (var (id, text) in gold)
            {
                var (p, r) = Score(text, extract(Page(Path.Combine(folder, "html", id + ".html.gz"))));
                (precision, recall) = (precision + (p / gold.Count), recall + (r / gold.Count));
            }

            ours = 2 * precision * recall / (precision + recall);
            output.WriteLine($"{name,-30} precision {precision:F4}  recall {recall:F4}  F1 {ours:F4}");
        }

        ours.ShouldBeGreaterThanOrEqualTo(0.955);
    }

    private static string Page(string file)
    {
        using var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), HtmlCharset.Of(null, bytes.ToArray())).Text;
    }

    /// <summary>Precision and recall over the multiset of sequences of four words.</summary>
    private static (double Precision, double Recall) Score(string truth, string found)
    {
        var (want, got) = (Shingles(truth), Shingles(found));
        var hit = want.Sum(shingle => Math.Min(shingle.Value, got.GetValueOrDefault(shingle.Key)));
        var (all, had) = (want.Values.Sum(), got.Values.Sum());
        return (had == 0 ? (all == 0 ? 1 : 0) : hit / (double)had, all == 0 ? 1 : hit / (double)all);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text.Normalize(NormalizationForm.FormC)).Select(match => match.Value).ToList();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(words.Count - 3, Math.Min(words.Count, 1)); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
