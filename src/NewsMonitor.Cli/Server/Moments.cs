using System.Globalization;

namespace NewsMonitor.Cli;

/// <summary>Times as a person at the terminal reads them: in the machine's zone. Pure but for the zone.</summary>
internal static class Moments
{
    public static string Clock(DateTimeOffset at) => at.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset? at) => at?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
