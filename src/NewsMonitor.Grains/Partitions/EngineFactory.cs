using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Makes engines for partitions, and reads log entries for them. Safe for use from many threads.</summary>
internal sealed class EngineFactory
{
    private readonly TextAnalyzer _analyzer = new();

    public ClusterEngine New(PartitionKey partition) => throw new NotSupportedException();

    public ClusterEngine Restore(PartitionKey partition, byte[] state) => throw new NotSupportedException();

    public static byte[] Save(ClusterEngine engine) => throw new NotSupportedException();

    public string Version(PartitionKey partition) => throw new NotSupportedException();

    /// <summary>An entry's article as the engine takes it.</summary>
    public ClusterArticle Read(PartitionKey partition, LogEntry entry)
    {
        var article = entry.Article!;
        return new ClusterArticle(
            entry.Position,
            _analyzer.Analyze(article.Title, article.Body, partition.Name),
            article.EffectiveAt,
            entry.CopyOfPosition,
            article.Source?.Name ?? article.Feed);
    }
}
