namespace NewsMonitor.Model;

/// <summary>Something that a story had not had before an article brought it.</summary>
/// <param name="Kind"><c>sentence</c>, <c>name</c>, <c>quote</c>, <c>number</c> or <c>origin</c>.</param>
/// <param name="Text">The sentence, name, words, number with what it counts, or origin.</param>
/// <param name="ArticleId">The article that brought it.</param>
[GenerateSerializer, Immutable, Alias("nm.news-item")]
public sealed record NewsItem([property: Id(0)] string Kind, [property: Id(1)] string Text, [property: Id(2)] ArticleId ArticleId)
{
    /// <summary>A sentence.</summary>
    public const string Sentence = "sentence";

    /// <summary>A person, organisation or place.</summary>
    public const string Name = "name";

    /// <summary>A quotation.</summary>
    public const string Quote = "quote";

    /// <summary>A number and what it counts.</summary>
    public const string Number = "number";

    /// <summary>An origin of the reporting.</summary>
    public const string Origin = "origin";
}
