using NewsMonitor.Model;

namespace NewsMonitor.Storage;

/// <summary>The keys by which people and programs are known.</summary>
public interface IAccessKeys
{
    /// <summary>All keys, oldest first, revoked ones too.</summary>
    Task<IReadOnlyList<AccessKey>> All(CancellationToken cancellation);

    /// <summary>Keeps a new key; one whose id is there already is left as it is.</summary>
    Task Add(AccessKey key, CancellationToken cancellation);

    /// <summary>Revokes a key for good; false when there is none of that id, or it was revoked already.</summary>
    Task<bool> Revoke(string id, DateTimeOffset at, CancellationToken cancellation);
}
