using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsMonitor.Feeds.Dates;
using NewsMonitor.Feeds.Markup;

namespace NewsMonitor.Quality.Feeds;

/// <summary>Says whether our value means the same as the expected one: titles as plain text, dates as moments, HTML as the tree it makes.</summary>
internal static class FeedparserComparison
{
    public static bool Same(string path, object expected, object? actual)
    {
        switch (expected)
        {
            case int[] moment when moment.Length >= 6:
                return actual is DateTimeOffset at && at.UtcDateTime is var t
                    && (int[])[t.Year, t.Month, t.Day, t.Hour, t.Minute, t.Second] is var ours && ours.SequenceEqual(moment.Take(6));
            case string text when actual is DateTimeOffset said:
                return FeedDate.Parse(text) == said;
            case string text when actual is null:
                return text.Length == 0 || (path.Contains("title", StringComparison.Ordinal) && PlainText.OfHtml(text) is null);
            case string text when path.Contains("title", StringComparison.Ordinal):
                return (string)actual == text || (string)actual == PlainText.OfHtml(text);
            case string text when path.Contains("summary", StringComparison.Ordinal) || path.Contains("description", StringComparison.Ordinal) || path.Contains("content", StringComparison.Ordinal):
                return (string)actual == text || Tree((string)actual) == Tree(text);
            case string version when path == "version":
                return (string)actual == version.TrimEnd('n', 'u'); // whose 0.91 it is, we do not say
            default:
                return Equals(expected, actual);
        }
    }

    /// <summary>The HTML as a tree with attributes in order and white space between words as one space.</summary>
    private static string Tree(string html)
    {
        var text = new StringBuilder();
        Write(new HtmlParser().ParseDocument("<body>" + html).Body!, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is not IElement element)
            {
                if (child is IText words) text.Append(words.Data);
                continue;
            }

            text.Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)) text.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
            text.Append('>');
            Write(child, text);
            text.Append("</>");
        }
    }
}
