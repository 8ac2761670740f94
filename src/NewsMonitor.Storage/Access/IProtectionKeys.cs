namespace NewsMonitor.Storage;

/// <summary>The keys with which sign-ins are protected, the same for every host of a cluster and over restarts.</summary>
public interface IProtectionKeys
{
    /// <summary>All of them, as they were kept.</summary>
    Task<IReadOnlyList<string>> All(CancellationToken cancellation);

    /// <summary>Keeps one; whoever comes second under a name changes nothing.</summary>
    Task Add(string name, string xml, CancellationToken cancellation);
}
