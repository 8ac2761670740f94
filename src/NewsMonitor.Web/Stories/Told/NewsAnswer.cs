using NewsMonitor.Model;

namespace NewsMonitor.Web.Stories;

/// <summary>Something that a story had not had: a sentence, name, quote, number or origin.</summary>
internal sealed record NewsAnswer(string Kind, string Text, string ArticleId)
{
    public static NewsAnswer Of(NewsItem n) => new(n.Kind, n.Text, n.ArticleId.Value);
}
