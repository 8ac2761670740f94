using System.Text.RegularExpressions;

namespace NewsMonitor.Feeds.Extraction;

/// <summary>Knows lines that stand among the paragraphs of an article and are not part of it.</summary>
internal static partial class Furniture
{
    /// <summary>True for a line that points elsewhere, credits a picture, sells, or dates the page.</summary>
    public static bool Is(TextBlock block)
    {
        var text = block.Text;
        if (text.Length < 400 && Pointer().IsMatch(text)) return true;
        if (text.Length < 300 && Credit().IsMatch(text)) return true;
        return block.LinkShare > 0.75 && text.Length < 200 && !EndsSentence(text);
    }

    /// <summary>True for a line after which nothing of the article follows.</summary>
    public static bool IsEnd(TextBlock block) => block.Text.Length < 80 && End().IsMatch(block.Text);

    /// <summary>True for a line that ends like a sentence, in any script.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.TrimEnd('"', '\'', '”', '’', '»', ')', ']', '」', '』');
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':' or '։';
    }

    [GeneratedRegex(
        """
        ^\W{0,3}(?:(?:also\ )?(?:read|see|watch|listen)(?:\ (?:also|more|next|now|the\ full|this|it))?\s*(?:[:|–—]|$)|related(?:\ (?:articles?|stories|content|links?|coverage|news|reading|topics?|video))?\s*(?:[:|–—]|$)|more\ (?:from|on|about|in|stories|news|articles)\b.{0,60}$
        |don'?t\ miss|you\ (?:may|might)\ (?:also|like)|recommended|trending|most\ (?:read|popular|viewed)|what\ to\ read\ next|up\ next|editor['’]?s\ (?:pick|note\ to)
        |click\ here\b|tap\ here\b|swipe\b|scroll\ (?:down|to)|sign\ up\b|subscribe\b|get\ (?:the|our)\ .{0,40}(?:newsletter|app|inbox|email)|join\ (?:our|us|the\ conversation)|follow\ (?:us|me|him|her|them|the|@)\b|like\ us\ on|download\ (?:the|our)\ .{0,30}app|support\ our\b
        |share\b.{0,40}$|tweet$|print$|email$|whatsapp\b|facebook\b.{0,30}$|twitter\b.{0,30}$|comments?\s*\d*$|\d+\ comments?\b|advert(?:isement)?s?$|sponsored\b.{0,30}$|story\ continues\ below|continue\ reading|loading\b.{0,20}$
        |(?:first\ |last\ )?(?:published|updated|posted|modified)\s*(?:[:|]|on\ |at\ |\d|by\ |(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).{0,60}$
        |by\ [\p{Lu}][\w.'’\-]+(?:\ [\p{Lu}][\w.'’\-]*){1,3}.{0,50}$|image\ \d+\ of\b|\d+\ ?(?:of|/)\ ?\d+\b.{0,5}$|skip\ to\ |this\ (?:slideshow|video|site|website)\ (?:requires|uses)|please\ enable\ javascript|all\ rights\ reserved|copyright\b|©|\(c\)\ \d{4}|terms\ of\ use|privacy\ policy
        |lire\ aussi|à\ lire\ aussi|voir\ aussi|lea\ (?:también|además)|lee\ también|le\ puede\ interesar|leia\ (?:também|mais)|veja\ também|mehr\ zum\ thema|lesen\ sie\ (?:auch|mehr)|siehe\ auch|leggi\ anche|lees\ ook|czytaj\ (?:też|także|więcej)|zobacz\ też|читайте\ также|смотрите\ также|اقرأ\ أيضا|延伸閱讀|相关阅读|相關新聞|関連記事)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        """
        ^\W{0,2}(?:photos?|image|picture|video|source|credit|photograph|courtesy|illustration|foto|bild|quelle|imagen|fuente|imagem|fonte|crédit|zdjęcie|фото)s?(?:\ ?(?:credits?|source|by|of))?\s*[:©|]|(?:^|[\s(\[])(?:image|photo|picture|video|photograph)\ ?(?:credit|source|courtesy|by)?\s*:\s*.{0,80}$|credit:\s*.{0,60}$|\((?:photo|image|ap\ photo|reuters|getty|afp|courtesy).{0,80}\)$|/(?:getty|reuters|afp|ap|shutterstock|epa)\b.{0,30}$|\bgetty\ images\b.{0,20}$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Credit();

    [GeneratedRegex(
        """
        ^\W{0,3}(?:related\ (?:articles?|stories|content|links?|posts?|news|topics?)|more\ (?:great\ )?(?:\w+\ )?(?:stories|articles|from\ |news)|you\ (?:may|might)\ also\ like|recommended\ (?:for\ you|reading|stories)|most\ (?:read|popular|viewed)|read\ next|about\ the\ authors?|about\ [A-Z]\w+$|further\ reading|want\ more\ stories|leave\ a\ (?:reply|comment)|post\ a\ comment|join\ the\ conversation|\d*\ ?comments$
        |something\ to\ consider|explore\ further|external\ links|see\ also$|references$|notes$|footnotes$|contacts?:?$|media\ contacts?:?$|for\ (?:further|more)\ information,?\ (?:please\ )?(?:contact|visit).{0,40}$|отзывы$|комментарии$|похожие\ |читайте\ также|mehr\ zum\ thema|articles?\ liés|noticias\ relacionadas|notícias\ relacionadas|articoli\ correlati)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex End();
}
