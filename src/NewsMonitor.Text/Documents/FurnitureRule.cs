using System.Text.RegularExpressions;

namespace NewsMonitor.Text.Documents;

/// <summary>Tells lines that surround an article from the article, in English and the commonest wordings of German, French, Spanish, Portuguese, Italian, Russian and Polish. A long line is always taken for the article.</summary>
internal static partial class FurnitureRule
{
    private const int LongestLine = 160;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMilliseconds = 250;

    /// <summary>What a line is, seen alone.</summary>
    public static Furniture Of(string line)
    {
        if (line.Length > LongestLine)
        {
            return Furniture.None;
        }

        return NewsletterCall().IsMatch(line) ? Furniture.NewsletterCall
            : OtherArticlesHead().Match(line) is { Success: true } head ? (head.Length == line.Length ? Furniture.OtherArticles : Furniture.OtherArticle)
            : Byline().IsMatch(line) ? Furniture.Byline
            : PictureCredit().IsMatch(line) ? Furniture.PictureCredit
            : Copyright().IsMatch(line) ? Furniture.Copyright
            : Call().IsMatch(line) ? Furniture.Call
            : Furniture.None;
    }

    /// <summary>True for a short line that advertises the newsletter named on the line before.</summary>
    public static bool IsTeaser(string line) => line.Length <= LongestLine && !EndsLikeASentence(line) && Teaser().IsMatch(line);

    /// <summary>True for a line that ends as sentences do, closing marks aside.</summary>
    public static bool EndsLikeASentence(string line)
    {
        var end = line.AsSpan().TrimEnd(" \"”“’'»«)]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';
    }

    [GeneratedRegex(
        @"^(unlock|sign up|subscribe|register|get|join|receive|try|enjoying|stay up to date|jetzt|melden sie|abonnieren|abonnez|inscrivez|recevez|suscr[ií]b\w*|apúntate|recibe|assine|inscreva|receba|cadastre|iscriviti|ricevi|abbonati|подпи\w+|zapisz|subskrybuj)\b.*\b(newsletters?|inbox|daily briefing|morning briefing|infolettre|boletín|boletines|boletim|рассылк\w+|newslettera?|biuletyn\w*)\b[^.]*[.!]?$",
        Options, TimeoutMilliseconds)]
    private static partial Regex NewsletterCall();

    [GeneratedRegex(
        @"^(your|get|our|stay|the best|a (daily|weekly|twice-weekly)|everything you|all the|essential|ihr|das wichtigste|alles|votre|vos|toute?s?|l'essentiel|l’essentiel|tu |su |todo|toda|lo mejor|lo más|o melhor|seu |sua |as principais|il tuo|il meglio|la tua|tutt[eio]|ваш|самое|всё|все |twój|najważniejsze|wszystko)",
        Options, TimeoutMilliseconds)]
    private static partial Regex Teaser();

    [GeneratedRegex(
        @"^(►|▶|»|→|>+|\*|•|\[)?\s*(read (also|more|next|this next|on)|also read|see also|watch also|watch:|related( (articles?|stories|news|topics|posts|reading|content|coverage))?|more (on this|from this|in this) \w+|more (stories|news)|you may also like|recommended( for you)?|don['’]t miss|most read|trending( now)?|lesen sie (auch|hier|mehr)|mehr zum thema|auch interessant|das könnte sie (auch )?interessieren|weiterlesen|lire (aussi|également)|à lire( aussi| également)?|sur le même (sujet|thème)|voir aussi|le[aé] también|lee también|lea además|te puede interesar|también te puede interesar|noticias? relacionadas?|más información|leia (também|mais)|veja também|saiba mais|notícias relacionadas|leggi anche|per approfondire|potrebbe interessarti|читайте (также|ещё|еще)|(материалы|новости) по теме|см\. также|czytaj (także|też|również|więcej)|zobacz (także|też|również)|przeczytaj (także|też|również))\s*(:|\]|$)",
        Options, TimeoutMilliseconds)]
    private static partial Regex OtherArticlesHead();

    [GeneratedRegex(
        @"^(?i:(story |reporting |reported |written |text |words )?by|von|par|por|di|de|(text|texte|texto|testo|autor|autorin|auteur|автор|текст|tekst)( von| par| by)?)\s*:?\s+(?-i:\p{Lu}[\p{L}'’.-]+)((,| and| &| und| et| y| e| и| i)? (?-i:(\p{Lu}[\p{L}'’.-]*|de|van|von|der|den|al|bin|el|la|da|dos|del|di|le)))*((,| \||/| –| -| in| for) [^.]{0,60})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMilliseconds)]
    private static partial Regex Byline();

    [GeneratedRegex(
        @"^\(?((image|photo|picture|video|file photo|featured image|cover|foto|fotos|bild|bilder|titelbild|symbolbild|crédit|crédits|imagen|imagem|immagine|фото|видео|zdjęcie|fot\.)( ?(source|credits?|by|courtesy( of)?|quelle|photos?|de|von|di|via))*\s*[:/©|]|(source|quelle|fuente|fonte|źródło|источник)( (of )?(image|photo|bild|foto))\s*:|(getty images|ap photo|afp photo|imago images|shutterstock)\b|(afp|ap|reuters|epa|dpa|efe|getty images|picture alliance|imago)\s*/\s*[\p{L} .-]{2,50}\)?$|illustration(sbild)?\s*:)",
        Options, TimeoutMilliseconds)]
    private static partial Regex PictureCredit();

    [GeneratedRegex(
        @"^(©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone|this (material|article) may not be (published|reproduced)|nachdruck)",
        Options, TimeoutMilliseconds)]
    private static partial Regex Copyright();

    [GeneratedRegex(
        @"^((share|tweet|pin|email|print|save|copy link)( (this|on|via|with)\b.{0,60}| article| story)?|share this.{0,40}|follow (us|@|\w+ on)\b.{0,80}|subscribe( (now|today|here|to)\b.{0,80})?|sign (in|up)( .{0,60})?|log in( .{0,60})?|click here.{0,80}|download (our|the) app.{0,60}|advert(isement|isment)?|sponsored|promoted content|story continues below.{0,40}|article continues.{0,40}|continue reading.{0,40}|(leave|post) a comment.{0,40}|\d* ?comments?|skip to (content|main).{0,30}|cookie.{0,60}|listen to (this )?article.{0,40}|\d+ min(ute)?s? read|anzeige|werbung|teilen( auf .{0,30})?|kommentare|merken|drucken|folgen sie uns.{0,60}|publicité|partager.{0,40}|suivez-nous.{0,60}|abonnez-vous.{0,60}|(se )?connecter|publicidad|compart(ir|e).{0,40}|síguenos.{0,60}|suscríbete.{0,60}|publicidade|compartilh(ar|e).{0,40}|partilhar.{0,30}|siga(-nos| o).{0,60}|assine.{0,60}|pubblicità|condividi.{0,40}|seguici.{0,60}|iscriviti.{0,60}|реклама|поделиться.{0,40}|подписывайтесь.{0,80}|подпишитесь.{0,80}|reklama|udostępnij.{0,40}|obserwuj nas.{0,60})$",
        Options, TimeoutMilliseconds)]
    private static partial Regex Call();
}
