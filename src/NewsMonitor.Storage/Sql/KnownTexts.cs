using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Which article first had a text, for the texts of a batch; asked once, it follows what the batch adds.</summary>
internal sealed class KnownTexts
{
    private readonly Statements _s;
    private readonly WorkspaceKey _workspace;
    private readonly Dictionary<string, Original?> _texts = new(StringComparer.Ordinal);

    public KnownTexts(Statements s, WorkspaceKey workspace, IReadOnlyList<Article> batch)
    {
        _s = s;
        _workspace = workspace;
        Ask([.. batch.Select(a => a.TextHash).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The original of a text; null when nobody had it.</summary>
    public Original? this[string hash]
    {
        get
        {
            if (!_texts.TryGetValue(hash, out var original))
            {
                Ask([hash]);
                original = _texts[hash];
            }

            return original;
        }
    }

    /// <summary>The first article of each text, and what that is a copy of.</summary>
    internal static string Question(SqlDialect dialect) =>
        $"""
        SELECT h.value, a.id, a.partition, a.language, a.copy_of, coalesce(o.position, a.position) FROM {dialect.Each("?2")} JOIN article a ON a.row =
            (SELECT min(b.row) FROM article_version v JOIN article b ON b.workspace = v.workspace AND b.id = v.article WHERE v.workspace = ?1 AND v.text_hash = h.value)
        LEFT JOIN article o ON o.workspace = a.workspace AND o.id = a.copy_of
        """;

    /// <summary>Knows a text that an article of the batch brought, if nobody had it before.</summary>
    public void Add(string hash, Original original) => _texts[hash] ??= original;

    /// <summary>Asks again for a text that an older article has now.</summary>
    public void Forget(string hash) => _texts.Remove(hash);

    private void Ask(string[] hashes)
    {
        foreach (var hash in hashes)
        {
            _texts[hash] = null;
        }

        foreach (var (hash, original) in _s.Many(
            Question(_s.Dialect),
            r => (r.GetString(0), new Original(r.IsDBNull(4) ? r.GetString(1) : r.GetString(4), r.GetString(2), r.GetString(3), r.GetInt64(5))),
            _workspace.Value,
            hashes))
        {
            _texts[hash] = original;
        }
    }
}
