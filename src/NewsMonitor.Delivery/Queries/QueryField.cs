namespace NewsMonitor.Delivery.Queries;

/// <summary>Where a word is looked for. Written before the word, as in <c>title:flood</c>.</summary>
public enum QueryField
{
    /// <summary>Title or body; what is meant when no field is named.</summary>
    Text,

    /// <summary>An article's title.</summary>
    Title,

    /// <summary>An article's body.</summary>
    Body,

    /// <summary>A person, organisation or place that the story names, under any of its forms.</summary>
    Name,

    /// <summary>The declared outlet of an article.</summary>
    Source,

    /// <summary>The language of an article (BCP 47), as <c>lang:en</c>.</summary>
    Lang,

    /// <summary>The feed that an article came by.</summary>
    Feed,

    /// <summary>A country that the story names.</summary>
    Country,

    /// <summary>The words of a quotation.</summary>
    Quote,

    /// <summary>Who is quoted.</summary>
    Speaker,

    /// <summary>Where the reporting comes from.</summary>
    Origin,
}
