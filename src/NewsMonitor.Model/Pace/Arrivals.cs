using System.Globalization;

namespace NewsMonitor.Model;

/// <summary>
/// How many articles a story got in each stretch of its life: at most <see cref="Most"/> stretches of one width, which doubles as the story gets older. Immutable.
/// Its text form is stored: width in minutes, the first stretch's number, and the counts.
/// </summary>
[GenerateSerializer, Immutable, Alias("nm.arrivals")]
public sealed record Arrivals
{
    /// <summary>The most stretches kept.</summary>
    public const int Most = 24;

    /// <summary>The width of a young story's stretches.</summary>
    private const long NarrowestMinutes = 5;

    /// <summary>No articles.</summary>
    public static Arrivals None { get; } = new();

    /// <summary>The width of a stretch in minutes.</summary>
    [Id(0)] public long Minutes { get; init; } = NarrowestMinutes;

    /// <summary>The number of the first stretch, counted from 1970.</summary>
    [Id(1)] public long First { get; init; }

    /// <summary>The articles in each stretch, the first and the last of which have some.</summary>
    [Id(2)] public IReadOnlyList<int> Counts { get; init; } = [];

    /// <summary>How much time the stretches cover.</summary>
    public TimeSpan Span => TimeSpan.FromMinutes(Minutes * Counts.Count);

    /// <summary>With one more article.</summary>
    public Arrivals Add(DateTimeOffset at)
    {
        var fitting = this;
        while (true)
        {
            var place = Place(at, fitting.Minutes);
            var (first, last) = fitting.Counts.Count == 0 ? (place, place) : (Math.Min(place, fitting.First), Math.Max(place, fitting.First + fitting.Counts.Count - 1));
            if (last - first < Most)
            {
                return fitting.With(first, last, place, 1);
            }

            fitting = fitting.Coarser();
        }
    }

    /// <summary>Without one article; one that is not there changes nothing.</summary>
    public Arrivals Remove(DateTimeOffset at)
    {
        var place = Place(at, Minutes);
        return place < First || place >= First + Counts.Count || Counts[(int)(place - First)] == 0 ? this : With(First, First + Counts.Count - 1, place, -1).Trimmed();
    }

    /// <summary>The middle of each stretch, with its count.</summary>
    public IEnumerable<(DateTimeOffset At, int Count)> Stretches()
    {
        for (var i = 0; i < Counts.Count; i++)
        {
            yield return (DateTimeOffset.UnixEpoch.AddMinutes(((First + i) * Minutes) + (Minutes / 2.0)), Counts[i]);
        }
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; empty is none.</summary>
    public static Arrivals Parse(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        var parts = text.Split(' ');
        return new Arrivals
        {
            Minutes = long.Parse(parts[0], CultureInfo.InvariantCulture),
            First = long.Parse(parts[1], CultureInfo.InvariantCulture),
            Counts = [.. parts[2].Split(',').Select(c => int.Parse(c, CultureInfo.InvariantCulture))],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Counts.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Minutes} {First} {string.Join(',', Counts)}");

    private static long Place(DateTimeOffset at, long minutes) => (long)Math.Floor((at - DateTimeOffset.UnixEpoch).TotalMinutes / minutes);

    private Arrivals With(long first, long last, long place, int by)
    {
        var counts = new int[last - first + 1];
        for (var i = 0; i < Counts.Count; i++)
        {
            counts[First + i - first] = Counts[i];
        }

        counts[place - first] += by;
        return this with { First = first, Counts = counts };
    }

    private Arrivals Coarser()
    {
        var first = First >> 1;
        var counts = new int[((First + Counts.Count - 1) >> 1) - first + 1];
        for (var i = 0; i < Counts.Count; i++)
        {
            counts[((First + i) >> 1) - first] += Counts[i];
        }

        return new Arrivals { Minutes = Minutes * 2, First = first, Counts = counts };
    }

    private Arrivals Trimmed()
    {
        var from = Counts.TakeWhile(c => c == 0).Count();
        var counts = Counts.Skip(from).Reverse().SkipWhile(c => c == 0).Reverse().ToArray();
        return counts.Length == 0 ? None : this with { First = First + from, Counts = counts };
    }
}
