using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Words;

namespace NewsMonitor.Delivery.Matching;

/// <summary>What each field's patterns are compared with. Pure.</summary>
internal static class PatternFields
{
    /// <summary>The language in which names and labels are read: word by word.</summary>
    public const string NoLanguage = "und";

    /// <summary>True for what a story tells as a whole.</summary>
    public static bool IsFacet(QueryField field) => field is QueryField.Name or QueryField.Country or QueryField.Quote or QueryField.Speaker or QueryField.Origin;

    /// <summary>True for an article's label, not its text.</summary>
    public static bool IsLabel(QueryField field) => field is QueryField.Lang or QueryField.Feed or QueryField.Source;

    /// <summary>The words of an article that a text field means. A phrase does not reach from the title into the body.</summary>
    public static IEnumerable<WordSequence> Words(QueryField field, ReadArticle article) => field switch
    {
        QueryField.Title => [article.Title],
        QueryField.Body => [article.Body],
        QueryField.Text => [article.Title, article.Body],
        _ => [],
    };

    /// <summary>True when an article's language is the one asked for: <c>pt</c> stands for <c>pt-BR</c> too.</summary>
    public static bool IsLanguage(string language, string asked) =>
        language.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && (language.Length == asked.Length || language[asked.Length] == '-');
}
