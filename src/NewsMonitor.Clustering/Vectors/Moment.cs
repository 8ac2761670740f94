namespace NewsMonitor.Clustering;

/// <summary>Times as UTC ticks, with a value for "nobody knows".</summary>
internal static class Moment
{
    /// <summary>The time of what is undated.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The ticks of a time.</summary>
    public static long Of(DateTimeOffset? time) => time?.UtcTicks ?? Unknown;

    /// <summary>The earlier of two, an unknown one aside.</summary>
    public static long Earlier(long a, long b) => a == Unknown ? b : b == Unknown ? a : Math.Min(a, b);

    /// <summary>The later of two, an unknown one aside.</summary>
    public static long Later(long a, long b) => Math.Max(a, b);

    /// <summary>The hours between two; null when one is unknown.</summary>
    public static double? Hours(long a, long b) => a == Unknown || b == Unknown ? null : Math.Abs((double)a - b) / TimeSpan.TicksPerHour;
}
