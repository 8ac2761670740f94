namespace NewsMonitor.Model;

/// <summary>
/// A sum of articles of which each counts half as much after every half-life, kept as the logarithm of what it would be at 1970.
/// So two sums compare the same way at any time, and nothing has to be swept as time passes. Pure.
/// </summary>
/// <param name="HalfLife">After which time an article counts half.</param>
public readonly record struct Heat(TimeSpan HalfLife)
{
    /// <summary>The sum without articles.</summary>
    public const long None = 0;

    /// <summary>Stored sums are millionths of a doubling.</summary>
    private const double Unit = 1e6;

    /// <summary>Beyond this many doublings the smaller part of a sum is below what is stored.</summary>
    private const double Negligible = 40;

    /// <summary>The sum with one more article of a time.</summary>
    public long Add(long heat, DateTimeOffset at)
    {
        var one = Doublings(at);
        if (heat == None)
        {
            return Stored(one);
        }

        var (high, low) = heat / Unit >= one ? (heat / Unit, one) : (one, heat / Unit);
        return high - low > Negligible ? Stored(high) : Stored(high + Math.Log2(1 + double.Exp2(low - high)));
    }

    /// <summary>The sum as a count of articles at a time; 0 without articles.</summary>
    public double At(long heat, DateTimeOffset now) => heat == None ? 0 : double.Exp2((heat / Unit) - Doublings(now));

    /// <summary>When the sum will have gone down to a count; null when it never had one.</summary>
    public DateTimeOffset? Reaches(long heat, double count) =>
        heat == None ? null : DateTimeOffset.UnixEpoch + (HalfLife * ((heat / Unit) - Math.Log2(count)));

    private double Doublings(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch) / HalfLife;

    private static long Stored(double doublings) => (long)Math.Round(doublings * Unit) is var stored && stored == None ? 1 : stored;
}
