using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using NewsMonitor.Web.Searching;

namespace NewsMonitor.Web.Pages.List;

/// <summary>Finds in the rows of a list what was searched for.</summary>
internal sealed class RowHits(QueryReading search, HitMarker marker)
{
    private const int MostArticles = 200;
    private const int ExcerptLength = 160;

    /// <summary>The rows with their hits; as they are where nothing was searched for.</summary>
    public async Task<IReadOnlyList<StoryRowView>> Mark(WorkspaceKey workspace, Query query, IReadOnlyList<StoryRowView> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0 || HitMarks.Patterns(query).Count == 0)
        {
            return rows;
        }

        var articles = new Dictionary<StoryId, Article>();
        foreach (var found in (await search.Articles(workspace, query, null, MostArticles, cancellation)).Items)
        {
            if (found.Decision is { } decision)
            {
                articles.TryAdd(decision.Story, found.Article);
            }
        }

        return [.. rows.Select(row => row with { Hit = Hit(row.Head, query, articles.GetValueOrDefault(row.Head.Id)) })];
    }

    private RowHit Hit(StoryHead head, Query query, Article? article)
    {
        var headline = marker.Marks(head.Headline, query, QueryField.Title, HitMarker.LanguageOf(head));
        if (article is null)
        {
            return new RowHit(headline, "", []);
        }

        var all = marker.Marks(article.Body, query, QueryField.Body, article.Language);
        var (excerpt, start) = HitMarks.Excerpt(article.Body, all, ExcerptLength);
        var marks = all.Where(m => m.Start >= start && m.Start + m.Length <= start + excerpt.Length).Select(m => new HitMark(m.Start - start, m.Length)).ToList();
        return new RowHit(headline, marks.Count == 0 ? "" : excerpt, marks);
    }
}
