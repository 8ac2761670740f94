namespace NewsMonitor.Server.Startup;

/// <summary>How long a process that is asked to stop may take. Section <c>NewsMonitor:Stopping</c>.</summary>
internal sealed class StopOptions
{
    /// <summary>After this time it has ended, whatever is still in flight; 1 second to 10 minutes, default 10 seconds. What watches over it must wait longer.</summary>
    public TimeSpan Within { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The part of it in which requests, grains and the store finish what they are at; the rest is for leaving the cluster and closing.</summary>
    internal TimeSpan Gracefully => Within * 0.7;
}
