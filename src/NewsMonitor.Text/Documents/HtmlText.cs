using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsMonitor.Text.Documents;

/// <summary>Reads an HTML document or fragment as plain text, a paragraph a line. For what feeds and APIs bring as an article's body; whole pages go through extraction. Safe for use from many threads.</summary>
public sealed class HtmlText
{
    /// <summary>How much of the HTML is read, in characters; the rest is cut.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private readonly FrozenSet<string> silent = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "noscript", "iframe", "svg", "math", "canvas", "object", "head", "button", "select", "textarea", "title"], StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
            "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a body without a declared type is to be read as HTML: it begins with a tag.</summary>
    public static bool LooksLikeHtml(string body)
    {
        var start = body.AsSpan().TrimStart();
        return start.Length > 2 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '/' or '?') && start[1..].Contains('>');
    }

    /// <summary>The text of HTML; entities decoded, scripts and styles dropped.</summary>
    public string Paragraphs(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html.Length > Longest ? html[..Longest] : html);
        var builder = new StringBuilder(html.Length / 2);
        Append(document, builder);
        return PlainText.Paragraphs(builder.ToString());
    }

    /// <summary>A title that may hold tags or entities, as one line of plain text.</summary>
    public string Title(string title)
    {
        var needsParsing = title.AsSpan().ContainsAny('<', '&');
        return PlainText.Line(needsParsing ? Paragraphs(EscapeLooseBrackets(title)) : title);
    }

    // "Profits < losses" and "5 <3" hold no tag: only a bracket before a letter or slash opens one.
    private static string EscapeLooseBrackets(string title)
    {
        var builder = new StringBuilder(title.Length + 8);
        for (var i = 0; i < title.Length; i++)
        {
            var opensTag = title[i] == '<' && i + 1 < title.Length && (char.IsAsciiLetter(title[i + 1]) || title[i + 1] is '/' or '!') && title.IndexOf('>', i) > 0;
            builder.Append(title[i] == '<' && !opensTag ? "&lt;" : title[i]);
        }

        return builder.ToString();
    }

    // Iterative: a stranger's page may nest deeper than the stack.
    private void Append(INode root, StringBuilder builder)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            var descend = false;
            if (node is IText text)
            {
                builder.Append(node.Parent is IElement { LocalName: "pre" } ? text.Data : text.Data.ReplaceLineEndings(" "));
            }
            else if (node is IElement element && !silent.Contains(element.LocalName))
            {
                Break(element, builder);
                descend = element.FirstChild is not null;
            }

            if (descend)
            {
                node = node.FirstChild;
                continue;
            }

            while (node is not null && node.NextSibling is null && node.Parent != root)
            {
                node = node.Parent;
                Break(node as IElement, builder);
            }

            node = node?.NextSibling;
            Break(node?.PreviousSibling as IElement, builder);
        }
    }

    private void Break(IElement? element, StringBuilder builder)
    {
        if (element is not null && blocks.Contains(element.LocalName))
        {
            builder.Append('\n');
        }
    }
}
