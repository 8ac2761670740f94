using BenchmarkDotNet.Attributes;
using NewsMonitor.Model;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Text;
using NewsMonitor.Text.Languages;

namespace NewsMonitor.Benchmarks.Clustering;

/// <summary>What reading one article costs: finding its language, and its words, names and numbers.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmark
{
    private const int Length = 4000;

    private readonly TextAnalyzer analyzer = new();
    private readonly LanguageDetector detector = new();
    private (string Title, string Body)[] texts = [];
    private int next;

    /// <summary>Writes articles of 4,000 characters.</summary>
    [GlobalSetup]
    public void Write() => texts =
    [
        .. new MadeUpNews(5, DateTimeOffset.UnixEpoch).Articles(512, 64).Chunk(8).Select(some => (some[0].Title, string.Join('\n', some.Select(article => article.Body)) is var body && body.Length > Length ? body[..Length] : body)),
    ];

    /// <summary>A title alone.</summary>
    [Benchmark]
    public ArticleFeatures Title() => analyzer.Analyze(Next().Title, "", "en");

    /// <summary>A full article.</summary>
    [Benchmark]
    public ArticleFeatures Article() => analyzer.Analyze(texts[next % texts.Length].Title, Next().Body, "en");

    /// <summary>The language of a full article.</summary>
    [Benchmark]
    public LanguageGuess Language() => detector.Detect(Next().Body);

    private (string Title, string Body) Next() => texts[next++ % texts.Length];
}
