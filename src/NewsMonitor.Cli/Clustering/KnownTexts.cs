using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsMonitor.Cli;

/// <summary>Finds articles whose text repeats an earlier one's to the letter, as intake does. Remembers the latest texts only.</summary>
internal sealed class KnownTexts(int most = 2_000_000)
{
    private readonly Dictionary<UInt128, long> numbers = [];
    private readonly Queue<UInt128> order = new();

    /// <summary>The first article of the same language and text; null when there is none, and then this one is remembered.</summary>
    public long? First(string language, string title, string body, long number)
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(language.AsSpan()));
        hash.Append([0, 0]);
        hash.Append(MemoryMarshal.AsBytes(title.AsSpan()));
        hash.Append([0, 0]);
        hash.Append(MemoryMarshal.AsBytes(body.AsSpan()));
        var key = hash.GetCurrentHashAsUInt128();
        if (numbers.TryGetValue(key, out var first))
        {
            return first;
        }

        if (numbers.Count >= most)
        {
            numbers.Remove(order.Dequeue());
        }

        numbers.Add(key, number);
        order.Enqueue(key);
        return null;
    }
}
