using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>What the store has under the ids of a batch, asked once; it follows what the batch adds.</summary>
internal sealed class KnownArticles
{
    private readonly Statements _s;
    private readonly WorkspaceKey _workspace;
    private readonly Dictionary<string, KnownArticle> _articles;

    public KnownArticles(Statements s, WorkspaceKey workspace, IReadOnlyList<Article> batch)
    {
        _s = s;
        _workspace = workspace;
        _articles = s.Many(
            $"SELECT a.id, a.partition, a.version, a.copy_of, a.text_hash FROM {s.Dialect.Each("?2")} JOIN article a ON a.workspace = ?1 AND a.id = h.value",
            r => (Id: r.GetString(0), Article: new KnownArticle(r.GetString(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetString(4))),
            workspace.Value,
            batch.Select(a => a.Id.Value).Distinct(StringComparer.Ordinal).ToArray()).ToDictionary(a => a.Id, a => a.Article, StringComparer.Ordinal);
    }

    /// <summary>The article of an id of the batch; null when there is none.</summary>
    public KnownArticle? this[ArticleId id] => _articles.GetValueOrDefault(id.Value);

    /// <summary>Knows an article that the batch added or changed.</summary>
    public void Add(Article article, KnownArticle known) => _articles[article.Id.Value] = known;

    /// <summary>Whether one of an article's versions had the text that comes now.</summary>
    public bool HadText(Article article) => _s.Scalar(
        "SELECT 1 FROM article_version WHERE workspace = ?1 AND article = ?2 AND text_hash = ?3",
        _workspace.Value,
        article.Id.Value,
        article.TextHash) is not null;
}
