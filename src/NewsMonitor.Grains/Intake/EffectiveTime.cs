namespace NewsMonitor.Grains.Intake;

/// <summary>The time that clustering goes by: what the publisher said, if it makes sense.</summary>
internal static class EffectiveTime
{
    /// <summary>Clocks that were never set say 1970 or 1980; no feed on the web is older than this.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The published time; the time of arrival when there is none, when it lies before 1990, or further in the future than clocks differ.</summary>
    public static DateTimeOffset Of(DateTimeOffset? published, DateTimeOffset received, TimeSpan futureTolerance) =>
        published is { } said && said >= Earliest && said - received <= futureTolerance ? said.ToUniversalTime() : received;
}
