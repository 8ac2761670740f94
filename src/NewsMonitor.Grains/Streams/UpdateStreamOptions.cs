namespace NewsMonitor.Grains.Streams;

/// <summary>How subscriber streams are read from the update log. Section <c>NewsMonitor:Streams</c>.</summary>
public sealed class UpdateStreamOptions
{
    /// <summary>Over how many queues the stories are spread; 1 to 64, default 4. Changing it delivers some updates again.</summary>
    public int Queues { get; set; } = 4;

    /// <summary>How many updates a queue keeps in memory for slow subscribers before it reads on; 16 to 100,000, default 4,096.</summary>
    public int CacheSize { get; set; } = 4096;
}
