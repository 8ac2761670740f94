namespace NewsMonitor.Grains.Intake;

/// <summary>What is taken in. Section <c>NewsMonitor:Intake</c>.</summary>
public sealed class IntakeOptions
{
    /// <summary>The largest text of one article, title and body, in bytes of UTF-8; 1 KiB to 16 MiB, default 1 MiB.</summary>
    public int MaxArticleBytes { get; set; } = 1 << 20;

    /// <summary>How far in the future a published time may lie and still be believed; 0 to 7 days, default 10 minutes.</summary>
    public TimeSpan FutureTolerance { get; set; } = TimeSpan.FromMinutes(10);
}
