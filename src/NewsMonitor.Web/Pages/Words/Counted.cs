using System.Globalization;

namespace NewsMonitor.Web.Pages.Words;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}");

    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
