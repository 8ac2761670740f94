using System.Globalization;

namespace NewsMonitor.Delivery.Queries;

/// <summary>Brings a language as people write it to the primary subtag that articles carry: <c>pt-BR</c> and <c>por</c> are <c>pt</c>.</summary>
internal static class QueryLanguage
{
    public static string Primary(string written)
    {
        var primary = written.Split('-')[0].ToLowerInvariant();
        try
        {
            return primary.Length == 3 && CultureInfo.GetCultureInfo(primary).TwoLetterISOLanguageName is { Length: 2 } two && two != "iv" ? two : primary;
        }
        catch (CultureNotFoundException)
        {
            return primary;
        }
    }
}
