using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>Takes out of a page what never is the article: navigation, captions, shares, teasers of other articles, as their elements, roles, classes and ids say. Leaves alone whatever holds much of the page's text.</summary>
internal static partial class Clutter
{
    /// <summary>An element with more than this share of the text of all paragraphs is not clutter, whatever it is called.</summary>
    private const double MostText = 0.35;

    private const string Certain =
        "figure, figcaption, nav, footer, aside, button, form, dialog, iframe, [role=navigation], [role=complementary], [role=search], [role=dialog], [role=contentinfo], [role=menu], [aria-hidden=true], [hidden], [itemprop=caption]";

    /// <summary>Removes the clutter from the page.</summary>
    public static void Remove(IHtmlDocument page)
    {
        if (page.Body is not { } body) return;
        var held = ParagraphText(body);
        var most = held.GetValueOrDefault(body) * MostText;
        foreach (var element in body.QuerySelectorAll(Certain).Concat(body.QuerySelectorAll("[class], [id]").Where(IsNamedSo)).Distinct().ToList())
        {
            if (element == body || element.LocalName is "html" or "body" or "article" or "main" || element.Parent is null) continue;
            if (held.GetValueOrDefault(element) <= most) element.Remove();
        }
    }

    /// <summary>How many characters of paragraphs each element holds.</summary>
    private static Dictionary<INode, int> ParagraphText(IElement body)
    {
        var held = new Dictionary<INode, int>();
        foreach (var paragraph in body.QuerySelectorAll("p"))
        {
            var length = paragraph.TextContent.Length;
            for (INode? node = paragraph; node is not null; node = node == body ? null : node.Parent) held[node] = held.GetValueOrDefault(node) + length;
        }

        return held;
    }

    private static bool IsNamedSo(IElement element)
    {
        var names = $"{element.ClassName} {element.Id}";
        return names.Length is > 1 and < 1_000 && Named().IsMatch(names) && !Kept().IsMatch(names);
    }

    /// <summary>Whole words within names, as written with hyphens, underscores or capitals.</summary>
    [GeneratedRegex(
        """
        (?:^|[\s_\-]|(?<=[a-z]))(?:captions?|credits?|gallery|galleries|slideshow|lightbox|related|recirc(?:ulation)?|recommend(?:ed|ations?)?|newsletters?|promo(?:s|tion|ted)?|shar(?:e|ing|es)(?:bar|tools|buttons)?
        |social|byline|bio|breadcrumbs?|menu|navbar|navigation|toolbar|advert(?:s|isement|orial)?|sponsor(?:ed|s)?|subscri(?:be|ption)|paywall|read-?more|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)|popular|trending|comments?|disqus
        |outbrain|taboola|cookies?|consent|gdpr|popup|modal|signup|sign-up|masthead|pagination|pager|rating|copyright|disclaimer|timestamp|dateline|published|pubdate|author-?(?:info|box|card|bio|name|details)?|tags?|keywords?|toc|teasers?|see-?also|next-?article|prev(?:ious)?-?article|hatnote|editsection|reflist|infobox|navbox|screen-?reader(?:-text)?|sr-only|visually-?hidden|skip-?link)(?:$|[\s_\-]|(?=[A-Z0-9]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    /// <summary>Names that say the opposite.</summary>
    [GeneratedRegex("""(?:article|story|post|entry|content)[_\-]?(?:body|text|content|main)|main[_\-]?content|articlebody""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kept();
}
