namespace NewsMonitor.Feeds.Dates;

/// <summary>The parts of a date before it is known whether they make one.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal struct DateParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public double Second;

    /// <summary>The zone's distance from UTC, in minutes.</summary>
    public int Offset;

    /// <summary>The moment in UTC; null when there is no such day or time. 24:00 and the leap second 60 are the next moment.</summary>
    public readonly DateTimeOffset? ToUtc()
    {
        if (Year is < 1 or > 9998 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month)) return null;
        if (Hour is < 0 or > 24 || Minute is < 0 or > 59 || Second is < 0 or >= 62 || Math.Abs(Offset) > 24 * 60) return null;
        if (Year == 1 && Offset > 0 && Month == 1 && Day < 3) return null;
        var day = new DateTimeOffset(Year, Month, Day, 0, 0, 0, TimeSpan.Zero);
        return day.AddMinutes((Hour * 60) + Minute - Offset).AddTicks((long)Math.Round(Second * TimeSpan.TicksPerSecond));
    }
}
