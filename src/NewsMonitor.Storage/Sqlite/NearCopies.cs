using System.Runtime.InteropServices;
using NewsMonitor.Model;
using NewsMonitor.Storage.Copies;

namespace NewsMonitor.Storage.Sqlite;

/// <summary>
/// Finds the original that a new article nearly repeats: the newest originals' sketches are in memory and in the store, so that a restart forgets nothing; every find is verified by the texts.
/// Used only by the writer's thread.
/// </summary>
internal sealed class NearCopies(ICopyRule rule)
{
    /// <summary>The most workspaces that are kept in memory; the one unused longest is read again when it is needed.</summary>
    private const int MostWorkspaces = 4;

    private readonly List<(string Workspace, CopyIndex Index)> _indexes = [];

    /// <summary>The sketch of an article; null when it is too short to tell. May be called from any thread.</summary>
    public uint[]? Sketch(Article article) => rule.Sketch(article.Body);

    /// <summary>The original's row; null when the article repeats none.</summary>
    public long? Find(Statements s, WorkspaceKey workspace, Article article, uint[] sketch)
    {
        foreach (var row in Index(s, workspace).Find(sketch, rule.MaxCandidates))
        {
            var text = s.First(
                "SELECT v.body FROM article a JOIN article_version v ON v.workspace = a.workspace AND v.article = a.id AND v.version = 1 WHERE a.row = ?1 AND a.workspace = ?2",
                r => r.GetString(0),
                row,
                workspace.Value);
            if (text is not null && rule.Repeats(text, article.Body))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Remembers an original.</summary>
    public void Add(Statements s, WorkspaceKey workspace, long row, uint[] sketch)
    {
        s.Run("INSERT OR REPLACE INTO article_sketch (workspace, row, minima) VALUES (?1, ?2, ?3)", workspace.Value, row, MemoryMarshal.AsBytes(sketch.AsSpan()).ToArray());
        if (Index(s, workspace).Add(row, sketch) is { } forgotten)
        {
            s.Run("DELETE FROM article_sketch WHERE workspace = ?1 AND row = ?2", workspace.Value, forgotten);
        }
    }

    private CopyIndex Index(Statements s, WorkspaceKey workspace)
    {
        var at = _indexes.FindIndex(i => i.Workspace == workspace.Value);
        if (at >= 0)
        {
            var known = _indexes[at];
            if (at > 0)
            {
                _indexes.RemoveAt(at);
                _indexes.Insert(0, known);
            }

            return known.Index;
        }

        var index = new CopyIndex(rule.Remembered);
        foreach (var (row, minima) in s.Many(
            "SELECT row, minima FROM (SELECT row, minima FROM article_sketch WHERE workspace = ?1 ORDER BY row DESC LIMIT ?2) ORDER BY row",
            r => (r.GetInt64(0), MemoryMarshal.Cast<byte, uint>((byte[])r.GetValue(1)).ToArray()),
            workspace.Value,
            rule.Remembered))
        {
            index.Add(row, minima);
        }

        _indexes.Insert(0, (workspace.Value, index));
        if (_indexes.Count > MostWorkspaces)
        {
            _indexes.RemoveAt(MostWorkspaces);
        }

        return index;
    }
}
