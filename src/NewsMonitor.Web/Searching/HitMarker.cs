using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Searching;

/// <summary>Marks in a text what a query hits, by the stems of the text's language, as the query was decided.</summary>
internal sealed class HitMarker(IWordReader reader)
{
    /// <summary>The marks of the query's words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">The query.</param>
    /// <param name="field">What the text is: title or body.</param>
    /// <param name="language">The text's language.</param>
    public IReadOnlyList<HitMark> Marks(string text, Query query, QueryField field, string language) => HitMarks.Find(
        text,
        HitMarks.Patterns(query).Where(p => p.Field == QueryField.Text || p.Field == field).Select(p => p.Pattern),
        word => reader.Read(word, language) is { Stems: [var stem] } ? stem : word);

    /// <summary>The language that most of a story's articles are in.</summary>
    public static string LanguageOf(StoryHead head) => head.Languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key).FirstOrDefault("und");
}
