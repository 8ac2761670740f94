namespace NewsMonitor.Feeds.Dates;

/// <summary>What the tokens of a wordy date were taken for so far.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal struct WordyTokens()
{
    public int Year = -1;
    public int Month;
    public int Day = -1;
    public int Hour;
    public int Minute;
    public double Second;
    public bool HasTime;

    /// <summary>0 for a day of 24 hours, 1 before noon, 2 after.</summary>
    public int HalfDay;

    /// <summary>Minutes from UTC; null when not said.</summary>
    public int? Zone;

    /// <summary>Minutes of a zone that was named, to which a number may be added (<c>GMT+2</c>).</summary>
    public int NamedZone;

    /// <summary>Takes a bare number: the day first, then the year; a four-digit one is always the year.</summary>
    public void Plain(int digits, int value)
    {
        if (digits == 4 || digits == 3) Year = value;
        else if (digits == 8) (Year, Month, Day) = (value / 10000, value / 100 % 100, value % 100);
        else if (digits <= 2 && Day < 0) Day = value;
        else if (digits <= 2 && Month == 0 && Year >= 0) Month = value;
        else if (digits <= 2 && Year < 0) Year = value;
    }

    /// <summary>The moment in UTC; null when a part is missing or impossible. Years of two digits are 1969 to 2068 (RFC 2822, section 4.3, with POSIX's turn).</summary>
    public readonly DateTimeOffset? ToUtc()
    {
        if (Year < 0 || Month == 0 || Day < 0) return null;
        var (year, day) = Year < 100 && Day > 31 ? (Day, Year) : (Year, Day);
        year += year < 69 ? 2000 : year < 100 ? 1900 : year < 1000 ? 1900 : 0;
        var hour = HalfDay == 0 || Hour > 12 ? Hour : (Hour % 12) + (HalfDay == 2 ? 12 : 0);
        return new DateParts { Year = year, Month = Month, Day = day, Hour = hour, Minute = Minute, Second = Second, Offset = Zone ?? 0 }.ToUtc();
    }
}
