using NewsMonitor.Text.Sentences;

namespace NewsMonitor.Text.Documents;

/// <summary>
/// Decides what is title and what is body in a text that has no header (a .txt file, a post without a title), and drops the lines that are clearly not the article.
/// Never invents a publisher or a date. Safe for use from many threads.
/// </summary>
public sealed class PlainTextRule
{
    private const int ProseLength = 160;

    private readonly HeadlineRule headlines = new(new SentenceSplitter());

    /// <summary>The title and the body of a raw text.</summary>
    public ArticleText Read(string raw)
    {
        var lines = PlainText.Paragraphs(raw).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kept = WithoutFurniture(lines);
        if (kept.Count == 0)
        {
            return new(lines.Length == 0 ? "" : headlines.FirstSentence(lines[0]), string.Join('\n', lines));
        }

        return kept.Count > 1 && headlines.IsHeadline(kept[0])
            ? new(kept[0], string.Join('\n', kept.Skip(1)))
            : new(headlines.FirstSentence(kept[0]), string.Join('\n', kept));
    }

    /// <summary>A body whose title is known, as plain text, without the lines that are clearly not the article and without a first line that only repeats the title.</summary>
    public static string Body(string title, string raw)
    {
        var lines = PlainText.Paragraphs(raw).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kept = WithoutFurniture(lines);
        if (kept.Count > 1 && string.Equals(kept[0], PlainText.Line(title), StringComparison.OrdinalIgnoreCase))
        {
            kept.RemoveAt(0);
        }

        return kept.Count == 0 ? string.Join('\n', lines) : string.Join('\n', kept);
    }

    private static List<string> WithoutFurniture(string[] lines)
    {
        var kept = new List<string>(lines.Length);
        var before = Furniture.None;
        foreach (var line in lines)
        {
            before = Kind(line, before);
            if (before == Furniture.None)
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private static Furniture Kind(string line, Furniture before)
    {
        var alone = FurnitureRule.Of(line);
        if (alone != Furniture.None)
        {
            return alone;
        }

        return before switch
        {
            Furniture.NewsletterCall when FurnitureRule.IsTeaser(line) => Furniture.Teaser,
            Furniture.OtherArticles when !IsProse(line) => Furniture.OtherArticles,
            _ => Furniture.None,
        };
    }

    // Titles of other articles are short and end without a full stop; the article's own text does not.
    private static bool IsProse(string line) => line.Length > ProseLength || FurnitureRule.EndsLikeASentence(line);
}
