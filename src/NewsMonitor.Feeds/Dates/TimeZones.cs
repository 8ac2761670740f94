using System.Collections.Frozen;

namespace NewsMonitor.Feeds.Dates;

/// <summary>Zones by the letters that publishers write (RFC 2822, section 4.3, and the usual ones beyond it).</summary>
internal static class TimeZones
{
    /// <summary>Names with minutes from UTC.</summary>
    private const string Table =
        """
        Z=0 UT=0 UTC=0 GMT=0 WET=0 BST=60 WEST=60 CET=60 MEZ=60 MET=60 CEST=120 MESZ=120
        MEST=120 EET=120 SAST=120 EEST=180 MSK=180 MSD=240 IST=330 WIB=420 HKT=480 SGT=480 AWST=480 JST=540
        KST=540 ACST=570 AEST=600 AEDT=660 NZST=720 NZDT=780 NST=-210 NDT=-150 AST=-240 ADT=-180 BRT=-180 ART=-180
        EST=-300 EDT=-240 ET=-300 CST=-360 CDT=-300 CT=-360 MST=-420 MDT=-360 MT=-420 PST=-480 PDT=-420 PT=-480
        AKST=-540 AKDT=-480 HST=-600 A=-60 N=60 M=-720 Y=720
        """;

    private static readonly FrozenDictionary<string, int> Minutes = Table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Trim().Split('='))
        .ToFrozenDictionary(entry => entry[0], entry => int.Parse(entry[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The distance from UTC in minutes of a named zone.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out int minutes) => Minutes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out minutes);

    /// <summary>Reads <c>+hh:mm</c>, <c>+hhmm</c>, <c>+hh</c>; null when there is no sign.</summary>
    public static int? ReadOffset(ref DateCursor cursor)
    {
        var sign = cursor.Next;
        if (!cursor.Take("+-−")) return null;
        var digits = cursor.Digits(4, out var value);
        if (digits == 0) return 0;
        var minutes = digits > 2 ? (value / 100 * 60) + (value % 100) : value * 60;
        if (digits <= 2 && cursor.Take(":") && cursor.Digits(2, out var rest) > 0) minutes += rest;
        return sign == '+' ? minutes : -minutes;
    }
}
