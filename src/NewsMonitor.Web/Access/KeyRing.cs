using System.Collections.Frozen;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Access;

/// <summary>The keys that are good now, in memory. Safe for use from many threads.</summary>
public sealed class KeyRing(IAccessKeys keys)
{
    private volatile FrozenDictionary<string, AccessKey> _good = FrozenDictionary<string, AccessKey>.Empty;

    /// <summary>True when others than this machine can reach the server: then nobody is let in without a key.</summary>
    public bool Exposed { get; set; }

    /// <summary>True when whoever asks must have a key: the server can be reached from elsewhere, or a key was made.</summary>
    public bool Required => Exposed || _good.Count > 0;

    /// <summary>How many keys are good.</summary>
    public int Count => _good.Count;

    /// <summary>Reads the keys anew.</summary>
    public async Task Read(CancellationToken cancellation) =>
        _good = (await keys.All(cancellation)).Where(k => k.RevokedAt is null).ToFrozenDictionary(k => k.Id, StringComparer.Ordinal);

    /// <summary>The key of an id; null when it is not good.</summary>
    public AccessKey? Find(string id) => _good.GetValueOrDefault(id);

    /// <summary>The good key that a text is; null when it is none.</summary>
    public AccessKey? Check(string text) => AccessSecret.IdOf(text) is { } id && Find(id) is { } key && AccessSecret.Matches(text, key.Hash) ? key : null;
}
