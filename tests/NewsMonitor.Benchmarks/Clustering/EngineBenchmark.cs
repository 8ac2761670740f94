using BenchmarkDotNet.Attributes;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Text;

namespace NewsMonitor.Benchmarks.Clustering;

/// <summary>What deciding on one analysed article costs an engine, and saving and restoring its state.</summary>
[MemoryDiagnoser]
public class EngineBenchmark
{
    private readonly ClusterResources resources = ClusterResources.Load("en");
    private ArticleFeatures[] features = [];
    private ClusterEngine engine = null!;
    private byte[] state = [];
    private long number;

    /// <summary>How many events the articles before the measurement tell of.</summary>
    [Params(1000, 10_000)]
    public int Events { get; set; }

    /// <summary>True for titles alone.</summary>
    [Params(true, false)]
    public bool Titles { get; set; }

    /// <summary>Fills the engine.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var analyzer = new TextAnalyzer();
        features = [.. new MadeUpNews(9, DateTimeOffset.UnixEpoch).Articles(Events + 4096, Events).Select(article => analyzer.Analyze(article.Title, Titles ? "" : article.Body, "en"))];
        engine = new ClusterEngine(resources);
        number = 0;
        while (number < Events)
        {
            Assign();
        }

        state = Save();
    }

    /// <summary>Decides on one article.</summary>
    [Benchmark]
    public ClusterOutcome Assign()
    {
        var at = number++;
        return engine.Assign(new ClusterArticle(at, features[at % features.Length], DateTimeOffset.UnixEpoch.AddSeconds(at)));
    }

    /// <summary>Writes the engine's state.</summary>
    [Benchmark]
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        engine.Snapshot(stream);
        return stream.ToArray();
    }

    /// <summary>Makes an engine of a state.</summary>
    [Benchmark]
    public ClusterEngine Restore()
    {
        using var stream = new MemoryStream(state);
        return ClusterEngine.Restore(stream, resources);
    }
}
