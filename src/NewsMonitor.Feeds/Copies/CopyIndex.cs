using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMonitor.Feeds.Copies;

/// <summary>
/// Finds the earlier text that a new one repeats: candidates by bands of MinHash, each verified by its true overlap. The answer depends on the texts and their order only.
/// Not thread-safe: one owner, in the order of arrival.
/// </summary>
/// <param name="options">What counts as a copy.</param>
public sealed class CopyIndex(CopyOptions options)
{
    private const int Bands = 16;
    private const int Rows = TextSketch.Size / Bands;
    private const int MaxInBand = 50;

    private readonly Dictionary<ulong, List<string>> _bands = [];
    private readonly Dictionary<string, TextSketch> _sketches = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>How many texts are remembered.</summary>
    public int Count => _sketches.Count;

    /// <summary>The remembered text that this one repeats most, with the overlap; null when there is none.</summary>
    public (string Id, double Overlap)? Find(TextSketch sketch)
    {
        if (sketch.Words < options.MinWords) return null;
        var candidates = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in Keys(sketch))
        {
            if (!_bands.TryGetValue(key, out var ids)) continue;
            foreach (var id in ids) candidates[id] = candidates.GetValueOrDefault(id) + 1;
        }

        return candidates.OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key, StringComparer.Ordinal).Take(options.MaxCandidates)
            .Select(candidate => (Id: candidate.Key, Overlap: _sketches[candidate.Key].Overlap(sketch)))
            .Where(candidate => candidate.Overlap >= options.MinOverlap)
            .OrderByDescending(candidate => candidate.Overlap).ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Select(candidate => ((string, double)?)candidate).FirstOrDefault();
    }

    /// <summary>Remembers an original. A copy need not be remembered: who repeats it repeats the original.</summary>
    public void Add(string id, TextSketch sketch)
    {
        if (sketch.Words < options.MinWords || !_sketches.TryAdd(id, sketch)) return;
        _order.Enqueue(id);
        foreach (var key in Keys(sketch))
        {
            ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, key, out _);
            ids ??= [];
            if (ids.Count < MaxInBand) ids.Add(id);
        }

        while (_sketches.Count > options.Remembered) Forget(_order.Dequeue());
    }

    private void Forget(string id)
    {
        if (!_sketches.Remove(id, out var sketch)) return;
        foreach (var key in Keys(sketch))
        {
            if (_bands.TryGetValue(key, out var ids) && ids.Remove(id) && ids.Count == 0) _bands.Remove(key);
        }
    }

    private static ulong[] Keys(TextSketch sketch)
    {
        var keys = new ulong[Bands];
        for (var band = 0; band < Bands; band++) keys[band] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(sketch.Minima.Slice(band * Rows, Rows)), band);
        return keys;
    }
}
