namespace NewsMonitor.Server.Startup;

/// <summary>How silos find each other and notice that one has died. Section <c>NewsMonitor:Cluster</c>.</summary>
internal sealed class ClusterSettings
{
    /// <summary>The silos with the same name in the same database are one cluster; default newsmonitor.</summary>
    public string Name { get; set; } = "newsmonitor";

    /// <summary>The address at which other silos reach this one; default: this machine only when the database is on it, else the machine's first address that others can reach.</summary>
    public string? Address { get; set; }

    /// <summary>The port for other silos; 0, the default: a free one.</summary>
    public int SiloPort { get; set; }

    /// <summary>The port for clients of the cluster; 0, the default: a free one.</summary>
    public int GatewayPort { get; set; }

    /// <summary>How often silos ask each other whether they live; 200 ms to 1 minute, default 1 second.</summary>
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After how many missing answers a silo is suspected; 2 to 20, default 4. Two that suspect it, or all where there are fewer, declare it dead.</summary>
    public int ProbesMissed { get; set; } = 4;

    /// <summary>How often a silo writes down that it lives, so that one that starts alone knows whom to wait for; 1 second to 5 minutes, default 5 seconds.</summary>
    public TimeSpan AliveEvery { get; set; } = TimeSpan.FromSeconds(5);
}
