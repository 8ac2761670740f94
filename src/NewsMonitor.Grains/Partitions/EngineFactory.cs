using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsMonitor.Clustering;
using NewsMonitor.Model;
using NewsMonitor.Text;

namespace NewsMonitor.Grains.Partitions;

/// <summary>Makes engines for partitions, and reads log entries for them. Safe for use from many threads. Open for tests that break it.</summary>
/// <param name="bounds">How much an engine keeps; the defaults when null.</param>
internal class EngineFactory(IOptions<EngineBounds>? bounds = null)
{
    // Asked when the first engine is made: wrong settings are told together with all others before.
    private readonly Lazy<ClusterOptions> _options = new(() => (bounds?.Value ?? new EngineBounds()).Options);
    private readonly TextAnalyzer _analyzer = new();
    private readonly ConcurrentDictionary<string, ClusterResources> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _untabled = new(StringComparer.Ordinal);

    /// <summary>An engine that has seen nothing.</summary>
    public ClusterEngine New(PartitionKey partition) => new(Resources(partition), _options.Value);

    /// <summary>True once for each language that has no background table, for who says so.</summary>
    public bool IsFirstWithoutTable(PartitionKey partition) =>
        Resources(partition).Background.Documents == 0 && _untabled.TryAdd(partition.Language, true);

    /// <summary>An engine as it was when it was saved, within the bounds of now; null when another release saved it, and the log must be applied again.</summary>
    public ClusterEngine? Restore(PartitionKey partition, byte[] state)
    {
        try
        {
            using var stream = new MemoryStream(state);
            return ClusterEngine.Restore(stream, Resources(partition), _options.Value);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The longest state that both engines of the store take as one value.</summary>
    public virtual int LongestState => 950_000_000;

    /// <summary>An engine's whole state; null when it is longer than the store takes.</summary>
    public byte[]? Save(ClusterEngine engine)
    {
        using var stream = new MemoryStream();
        try
        {
            engine.Snapshot(stream);
        }
        catch (IOException)
        {
            // Longer than memory holds in one piece.
            return null;
        }

        return stream.Length > LongestState ? null : stream.ToArray();
    }

    /// <summary>An entry's article as the engine takes it.</summary>
    public virtual ClusterArticle Read(PartitionKey partition, LogEntry entry)
    {
        var article = entry.Article!;
        return new ClusterArticle(
            entry.Position,
            _analyzer.Analyze(article.Title, article.Body, partition.Language),
            article.EffectiveAt,
            entry.CopyOfPosition,
            article.Source?.Name ?? article.Feed);
    }

    /// <summary>The shipped table of a language.</summary>
    public BackgroundTable Background(string language) => _resources.GetOrAdd(language, ClusterResources.Load).Background;

    private ClusterResources Resources(PartitionKey partition) => _resources.GetOrAdd(partition.Language, ClusterResources.Load);
}
