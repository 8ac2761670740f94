namespace NewsMonitor.Model;

/// <summary>One utterance of one speaker with every wording in which the story's articles print it, the fullest first.</summary>
/// <param name="Id">The statement's id within its story; it lasts while the story grows.</param>
/// <param name="Speaker">The speaker's fullest name in the story; null when nobody knows.</param>
/// <param name="ArticleCount">How many articles print it.</param>
/// <param name="FirstArticleId">The article that printed it first.</param>
/// <param name="Variants">The wordings; bounded, <paramref name="ArticleCount"/> counts all.</param>
[GenerateSerializer, Immutable, Alias("nm.statement")]
public sealed record Statement(
    [property: Id(0)] string Id,
    [property: Id(1)] string? Speaker,
    [property: Id(2)] int ArticleCount,
    [property: Id(3)] ArticleId FirstArticleId,
    [property: Id(4)] IReadOnlyList<StatementVariant> Variants);

/// <summary>One outlet's wording of a statement.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Text">The words between the marks, as printed.</param>
/// <param name="Start">Their first code point in the article's body.</param>
/// <param name="End">One behind their last code point.</param>
/// <param name="Words">The words, marked against the fullest wording; words missing here stand at their place.</param>
[GenerateSerializer, Immutable, Alias("nm.statement-variant")]
public sealed record StatementVariant(
    [property: Id(0)] ArticleId ArticleId,
    [property: Id(1)] string Text,
    [property: Id(2)] int Start,
    [property: Id(3)] int End,
    [property: Id(4)] IReadOnlyList<MarkedWord> Words);

/// <summary>A word of a wording, and how it stands to the fullest one.</summary>
/// <param name="Text">The word with the punctuation that belongs to it.</param>
/// <param name="Mark"><c>same</c>, <c>changed</c>, <c>added</c> or <c>missing</c>.</param>
[GenerateSerializer, Immutable, Alias("nm.marked-word")]
public sealed record MarkedWord([property: Id(0)] string Text, [property: Id(1)] string Mark)
{
    /// <summary>Both have it.</summary>
    public const string Same = "same";

    /// <summary>Another word stands in its place.</summary>
    public const string Changed = "changed";

    /// <summary>Only this wording has it.</summary>
    public const string Added = "added";

    /// <summary>The fullest wording has it, this one does not.</summary>
    public const string Missing = "missing";
}
