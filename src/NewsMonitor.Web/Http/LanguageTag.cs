using System.Globalization;

namespace NewsMonitor.Web.Http;

/// <summary>Brings a language of a request (BCP 47 or ISO 639-3) to the primary subtag that stories are listed under.</summary>
internal static class LanguageTag
{
    public static string Primary(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).TwoLetterISOLanguageName is { Length: 2 } two && two != "iv" ? two : tag.ToLowerInvariant();
        }
        catch (CultureNotFoundException)
        {
            throw ApiException.BadRequest($"language '{tag}' is not a language tag: write it as BCP 47, such as en or pt-BR");
        }
    }
}
