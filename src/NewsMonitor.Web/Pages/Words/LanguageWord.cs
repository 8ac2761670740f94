using System.Globalization;

namespace NewsMonitor.Web.Pages.Words;

/// <summary>A language by its English name; unknown tags as they are.</summary>
internal static class LanguageWord
{
    public static string Of(string tag)
    {
        if (tag is "und" or "")
        {
            return "language unknown";
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(tag);
            return culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal) ? tag : culture.EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
