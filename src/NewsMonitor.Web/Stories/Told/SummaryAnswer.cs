using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>A sentence of the summary and where it stands: code points of the article's body, -1 for its title.</summary>
internal sealed record SummaryAnswer(string Text, string ArticleId, int Start, int End)
{
    public static SummaryAnswer Of(SummarySentence s) => new(s.Text, s.ArticleId.Value, s.Start, s.End);
}
