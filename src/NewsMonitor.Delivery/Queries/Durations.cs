using System.Globalization;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Durations as people write them: a number and s, m, h, d or w.</summary>
internal static class Durations
{
    private const double Longest = 100 * 365.0 * 86_400;

    private static readonly (char Unit, double Seconds)[] Units = [('w', 604_800), ('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

    /// <summary>The seconds; null when the text is no duration, or longer than a hundred years.</summary>
    public static double? Read(string text)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (text.Length > 1
                && char.ToLowerInvariant(text[^1]) == unit
                && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * seconds <= Longest)
            {
                return number * seconds;
            }
        }

        return null;
    }

    /// <summary>The shortest way to write it without a fraction where one exists; weeks are written in days.</summary>
    public static string Write(double seconds)
    {
        var (unit, size) = seconds > 0 ? Units.Skip(1).First(u => seconds % u.Seconds == 0 || u.Unit == 's') : Units[^1];
        return (seconds / size).ToString("0.#################", CultureInfo.InvariantCulture) + unit;
    }
}
