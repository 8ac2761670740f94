using System.Globalization;

namespace NewsMonitor.Web.Pages.Words;

/// <summary>Says how long ago something was, as short as a glance; the script says it the same way as time passes. Pure.</summary>
internal static class RelativeTime
{
    private const int SecondsSaid = 45;
    private const int DaysSaid = 7;

    public static string Of(DateTimeOffset at, DateTimeOffset now)
    {
        var ago = now - at;
        return ago.TotalSeconds switch
        {
            < -60 => Day(at),
            < 5 => "now",
            < SecondsSaid => Count(ago.TotalSeconds, "s ago"),
            < 90 => "1 min ago",
            < 3600 => Count(ago.TotalMinutes, "min ago"),
            < 86_400 => Count(ago.TotalHours, "h ago"),
            < 86_400 * DaysSaid => ago.TotalDays < 2 ? "1 day ago" : Count(ago.TotalDays, "days ago"),
            _ => Day(at),
        };
    }

    /// <summary>The whole time, for whoever asks.</summary>
    public static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>As machines read it.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Count(double count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(count)} {unit}");
}
