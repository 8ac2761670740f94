namespace NewsMonitor.Server.Startup;

/// <summary>How many processes share the work. Setting <c>NewsMonitor:Mode</c>.</summary>
internal enum ServerMode
{
    /// <summary>One process, with its store in a file; the default.</summary>
    Embedded,

    /// <summary>Any number of processes, with their store in PostgreSQL.</summary>
    Cluster,
}
