using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMonitor.Storage.Copies;

/// <summary>
/// Finds earlier texts whose sketches are like a new one's, by bands of four numbers of which one must be the same. What it finds depends on the texts and their order only.
/// Bounded: the oldest text is forgotten for the newest. Not thread-safe: one owner, in the order of arrival.
/// </summary>
internal sealed class CopyIndex(int remembered)
{
    private const int Rows = 4;
    private const int MaxInBand = 50;

    /// <summary>The least share of equal numbers of a candidate.</summary>
    private const double LeastAlike = 0.5;

    private readonly Dictionary<ulong, List<long>> _shared = [];
    private readonly Dictionary<ulong, long> _single = [];
    private readonly Dictionary<long, uint[]> _sketches = [];
    private readonly Queue<long> _order = new();

    /// <summary>How many texts are remembered.</summary>
    public int Count => _sketches.Count;

    /// <summary>The likeliest originals, best first; of two that are alike the older one.</summary>
    public IReadOnlyList<long> Find(uint[] sketch, int most)
    {
        var candidates = new HashSet<long>();
        foreach (var key in Keys(sketch))
        {
            if (_single.TryGetValue(key, out var row)) candidates.Add(row);
            if (_shared.TryGetValue(key, out var rows)) candidates.UnionWith(rows);
        }

        return candidates.Count == 0
            ? []
            : [.. candidates.Select(row => (Row: row, Alike: Alike(sketch, _sketches[row]))).Where(c => c.Alike >= LeastAlike)
                .OrderByDescending(c => c.Alike).ThenBy(c => c.Row).Take(most).Select(c => c.Row)];
    }

    /// <summary>Remembers an original; answers the one that is forgotten for it, or null.</summary>
    public long? Add(long row, uint[] sketch)
    {
        // A row whose transaction was undone may come again.
        if (_sketches.ContainsKey(row)) Forget(row);
        else _order.Enqueue(row);
        _sketches[row] = sketch;
        foreach (var key in Keys(sketch))
        {
            if (_shared.TryGetValue(key, out var rows))
            {
                if (rows.Count < MaxInBand) rows.Add(row);
            }
            else if (!_single.TryAdd(key, row))
            {
                _shared[key] = [_single[key], row];
                _single.Remove(key);
            }
        }

        if (_sketches.Count <= remembered) return null;
        var oldest = _order.Dequeue();
        Forget(oldest);
        return oldest;
    }

    private void Forget(long row)
    {
        if (!_sketches.Remove(row, out var sketch)) return;
        foreach (var key in Keys(sketch))
        {
            if (_shared.TryGetValue(key, out var rows))
            {
                rows.Remove(row);
                if (rows.Count == 0) _shared.Remove(key);
            }
            else if (_single.TryGetValue(key, out var single) && single == row)
            {
                _single.Remove(key);
            }
        }
    }

    private static double Alike(uint[] one, uint[] other)
    {
        var same = 0;
        for (var i = 0; i < one.Length && i < other.Length; i++) same += one[i] == other[i] ? 1 : 0;
        return same / (double)one.Length;
    }

    private static ulong[] Keys(uint[] sketch)
    {
        var keys = new ulong[sketch.Length / Rows];
        for (var band = 0; band < keys.Length; band++) keys[band] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(sketch.AsSpan(band * Rows, Rows)), band);
        return keys;
    }
}
