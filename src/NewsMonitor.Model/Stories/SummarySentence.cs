namespace NewsMonitor.Model;

/// <summary>A sentence of a story's summary, as one article printed it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="ArticleId">The article it stands in.</param>
/// <param name="Start">Its first code point in that article's body; -1 when it is the title.</param>
/// <param name="End">One behind its last code point.</param>
[GenerateSerializer, Immutable, Alias("nm.summary-sentence")]
public sealed record SummarySentence([property: Id(0)] string Text, [property: Id(1)] ArticleId ArticleId, [property: Id(2)] int Start, [property: Id(3)] int End);
