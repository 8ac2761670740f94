namespace NewsMonitor.Grains.Partitions;

/// <summary>How a partition works through its log. Section <c>NewsMonitor:Partitions</c>.</summary>
public sealed class PartitionOptions
{
    /// <summary>How many log entries one commit takes; 1 to 10,000, default 128. It changes the speed, never a decision.</summary>
    public int BatchSize { get; set; } = 128;

    /// <summary>After how many entries a snapshot of the engine is stored, which a restart begins from; 10 to 10,000,000, default 5,000.</summary>
    public int SnapshotEvery { get; set; } = 5000;

    /// <summary>Over how many partitions a language is spread whose stream is too much for one core, by language (BCP 47); 1 to 64, default 1. More parts take more cores, and find some stories later or not at all.</summary>
    public IDictionary<string, int> Parts { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How often time passes in the log while articles come; 1 minute to 1 day, default 1 hour.</summary>
    public TimeSpan TickEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often a partition looks for log entries nobody told it of, and for stories that did not apply their facts; 100 ms to 1 minute, default 1 second.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);
}
