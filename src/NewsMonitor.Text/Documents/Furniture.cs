namespace NewsMonitor.Text.Documents;

/// <summary>What a line of an article's text is, when it is not the article.</summary>
internal enum Furniture
{
    /// <summary>The article itself, as far as a rule can tell.</summary>
    None,

    /// <summary>A call to take a newsletter; a teaser line may follow.</summary>
    NewsletterCall,

    /// <summary>A teaser under such a call.</summary>
    Teaser,

    /// <summary>The head of a list of other articles, whose titles follow.</summary>
    OtherArticles,

    /// <summary>The head of such a list with the title on the same line.</summary>
    OtherArticle,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Who made the picture.</summary>
    PictureCredit,

    /// <summary>A call to share, follow, subscribe, log in or comment.</summary>
    Call,

    /// <summary>Who holds the rights.</summary>
    Copyright,
}
