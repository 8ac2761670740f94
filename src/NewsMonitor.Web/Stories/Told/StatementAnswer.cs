using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>One utterance with its wordings, the fullest first.</summary>
internal sealed record StatementAnswer(string Id, string? Speaker, int ArticleCount, string FirstArticleId, IReadOnlyList<WordingAnswer> Variants)
{
    public static StatementAnswer Of(Statement s) => new(s.Id, s.Speaker, s.ArticleCount, s.FirstArticleId.Value, [.. s.Variants.Select(WordingAnswer.Of)]);
}

/// <summary>One article's wording; the place counts code points of its body.</summary>
internal sealed record WordingAnswer(string ArticleId, string Text, int Start, int End, IReadOnlyList<WordAnswer> Words)
{
    public static WordingAnswer Of(StatementVariant v) => new(v.ArticleId.Value, v.Text, v.Start, v.End, [.. v.Words.Select(w => new WordAnswer(w.Text, w.Mark))]);
}

/// <summary>A word and how it stands to the fullest wording: <c>same</c>, <c>changed</c>, <c>added</c> or <c>missing</c>.</summary>
internal sealed record WordAnswer(string Text, string Mark);
