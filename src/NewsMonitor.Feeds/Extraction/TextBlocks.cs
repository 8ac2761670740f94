using System.Text;
using AngleSharp.Dom;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>Lays a tree out as lines: each block on a line of its own, white space within a line collapsed.</summary>
internal static class TextBlocks
{
    private static readonly HashSet<string> Blocks = new(
        ["address", "article", "aside", "blockquote", "br", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
         "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "body", "html"], StringComparer.Ordinal);

    private static readonly HashSet<string> Silent = new(["script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "textarea", "option", "head", "audio", "video", "canvas", "math"], StringComparer.Ordinal);

    /// <summary>The lines of a tree, with the element that each one lies in.</summary>
    public static List<TextBlock> Of(INode root)
    {
        var lines = new List<TextBlock>();
        var line = new StringBuilder();
        var linked = 0;
        IElement? place = null;
        var links = new List<(string Url, string Words)>();
        Walk(root, false);
        End();
        return lines;

        void Walk(INode node, bool inLink)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    var before = line.Length;
                    line.Append(text.Data);
                    place ??= Block(text.ParentElement);
                    if (inLink) linked += line.Length - before;
                }
                else if (child is IElement element && !Silent.Contains(element.LocalName))
                {
                    var block = Blocks.Contains(element.LocalName);
                    if (block) End();
                    if (element.LocalName == "a" && links.Count < 20 && element.GetAttribute("href") is { Length: > 0 } href) links.Add((href, element.TextContent));
                    Walk(element, inLink || element.LocalName == "a");
                    if (block) End();
                }
            }
        }

        void End()
        {
            if (line.Length > 0)
            {
                var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (words.Length > 0) lines.Add(new TextBlock(words, Math.Min(1.0, linked / (double)line.Length), place, [.. links]));
            }

            line.Clear();
            linked = 0;
            place = null;
            links.Clear();
        }
    }

    private static IElement? Block(IElement? element)
    {
        while (element is not null && !Blocks.Contains(element.LocalName)) element = element.ParentElement;
        return element;
    }
}

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="LinkShare">How much of it is links, 0 to 1.</param>
/// <param name="Place">The block element that it lies in.</param>
/// <param name="Links">Where it links to, as written, with the words of each link.</param>
internal sealed record TextBlock(string Text, double LinkShare, IElement? Place, IReadOnlyList<(string Url, string Words)> Links);
