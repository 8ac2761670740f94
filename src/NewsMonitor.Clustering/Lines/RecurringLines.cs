namespace NewsMonitor.Clustering;

/// <summary>Remembers in how many articles of a source a line stood, so that its standing lines do not count. Bounded: the oldest lines are forgotten first.</summary>
internal sealed class RecurringLines(int capacity, int recurring)
{
    private const int LongestLine = 60;

    private readonly Dictionary<ulong, int> counts = [];
    private readonly Queue<ulong> order = new();

    /// <summary>How many lines have been forgotten because there were too many.</summary>
    public long Forgotten { get; private set; }

    /// <summary>The place of a source's line; 0 when it is not looked at: no source, or a line too long to be boilerplate.</summary>
    public static ulong Place(ulong source, in Model.TextLine line) =>
        source == 0 || line.Count > LongestLine ? 0 : (source * 0x9E3779B97F4A7C15UL) ^ line.Hash;

    /// <summary>True when the line stood in enough articles of its source before.</summary>
    public bool Recurs(ulong place) => place != 0 && counts.TryGetValue(place, out var count) && count >= recurring;

    /// <summary>Counts a line of an article.</summary>
    public void Add(ulong place)
    {
        if (place == 0)
        {
            return;
        }

        if (counts.TryGetValue(place, out var count))
        {
            counts[place] = Math.Min(count + 1, 1 << 20);
            return;
        }

        while (counts.Count >= capacity)
        {
            counts.Remove(order.Dequeue());
            Forgotten++;
        }

        counts.Add(place, 1);
        order.Enqueue(place);
    }

    /// <summary>Writes everything.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(order.Count);
        foreach (var place in order)
        {
            writer.Write(place);
            writer.Write(counts[place]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, into an empty memory.</summary>
    public void Read(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var place = reader.ReadUInt64();
            counts.Add(place, reader.ReadInt32());
            order.Enqueue(place);
        }
    }
}
