namespace NewsMonitor.Server.Dashboard;

/// <summary>Whether the Orleans Dashboard is there, and for whom. Section <c>NewsMonitor:Dashboard</c>.</summary>
public sealed class GrainDashboardOptions
{
    /// <summary>Whether this server has it; default true. It measures grains only while somebody looks at it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether other machines may look, too, with an operator's key; default false: this machine only.</summary>
    public bool BeyondLoopback { get; set; }
}
