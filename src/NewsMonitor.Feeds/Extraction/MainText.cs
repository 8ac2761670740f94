using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>
/// Finds the main text of a page: takes the clutter out, lets SmartReader (a port of Mozilla's Readability) choose the part that reads like an article,
/// and takes out of that what stands among its paragraphs without belonging to it.
/// </summary>
internal static class MainText
{
    /// <summary>The lines of the text, a block a line. Takes the page apart.</summary>
    public static IReadOnlyList<TextBlock> Of(IHtmlDocument page, string? title, string html)
    {
        Clutter.Remove(page);
        var tidy = Blocks(page.DocumentElement?.OuterHtml ?? "");
        var lines = Trim(tidy, title);
        if (Length(lines) >= 200) return lines;

        // So little is left that what was called clutter may have been the text.
        var whole = Trim(Blocks(html), title);
        return Length(whole) > Length(lines) * 2 ? whole : lines;
    }

    /// <summary>The lines of the part that SmartReader chooses; none when it finds no article.</summary>
    internal static List<TextBlock> Blocks(string html)
    {
        var read = new SmartReader.Reader("https://page.invalid/", html) { CharThreshold = 250 }.GetArticle();
        return string.IsNullOrWhiteSpace(read.Content) ? [] : TextBlocks.Of(new HtmlParser().ParseDocument(read.Content).Body!);
    }

    private static List<TextBlock> Trim(List<TextBlock> blocks, string? title)
    {
        var lines = blocks.Where(block => !Furniture.Is(block) && !IsTitle(block.Text, title)).ToList();
        var half = lines.Sum(line => line.Text.Length) / 2;
        for (int i = 0, before = 0; i < lines.Count; before += lines[i++].Text.Length)
        {
            if (before > half && Furniture.IsEnd(lines[i]))
            {
                lines.RemoveRange(i, lines.Count - i);
                break;
            }
        }

        var (first, last) = (0, lines.Count - 1);
        while (first < last && IsScrap(lines[first])) first++;
        while (last > first && IsScrap(lines[last])) last--;
        return lines.Count == 0 ? lines : lines.GetRange(first, last - first + 1);
    }

    /// <summary>True for a line that at the edge of the text is a heading of the page, a date or a name.</summary>
    private static bool IsScrap(TextBlock line) => line.Text.Length < 60 && !Furniture.EndsSentence(line.Text);

    private static bool IsTitle(string line, string? title) => title is not null && line.Equals(title, StringComparison.OrdinalIgnoreCase);

    private static int Length(List<TextBlock> lines) => lines.Sum(line => line.Text.Length);
}
