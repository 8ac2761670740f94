namespace NewsMonitor.Model;

/// <summary>What text analysis finds in one article and clustering goes by: a function of title, body and language alone.</summary>
public sealed class ArticleFeatures
{
    /// <summary>The language it was analysed in (BCP 47 primary subtag), <c>und</c> when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>The distinct terms, in order of first mention.</summary>
    public required Term[] Terms { get; init; }

    /// <summary>Each term's <see cref="Term.Hash"/> again, side by side: terms lie far apart in memory.</summary>
    public required ulong[] Hashes { get; init; }

    /// <summary>Each term's <see cref="Term.Kind"/> again, likewise.</summary>
    public required TermKind[] Kinds { get; init; }

    /// <summary>The mentions in reading order, the title's first.</summary>
    public required Mention[] Mentions { get; init; }

    /// <summary>How many of the mentions are the title's.</summary>
    public required int TitleMentions { get; init; }

    /// <summary>The body's lines, without those that analysis knows to be boilerplate.</summary>
    public required TextLine[] Lines { get; init; }
}
