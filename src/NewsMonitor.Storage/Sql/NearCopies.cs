using System.Runtime.InteropServices;
using NewsMonitor.Model;
using NewsMonitor.Storage.Copies;

namespace NewsMonitor.Storage.Sql;

/// <summary>
/// Finds the original that a new article nearly repeats: the newest originals' sketches are in memory and in the store, so that a restart forgets nothing; every find is verified by the texts.
/// Used only by the thread that appends.
/// </summary>
internal sealed class NearCopies(ICopyRule rule)
{
    /// <summary>The most workspaces that are kept in memory; the one unused longest is read again when it is needed.</summary>
    private const int MostWorkspaces = 4;

    private readonly List<Known> _indexes = [];

    /// <summary>The sketch of an article; null when it is too short to tell. May be called from any thread.</summary>
    public uint[]? Sketch(Article article) => rule.Sketch(article.Body);

    /// <summary>Begins a transaction's work in a workspace, which must be locked: what other processes have remembered meanwhile is known from here on.</summary>
    public void Begin(Statements s, WorkspaceKey workspace)
    {
        var at = _indexes.FindIndex(i => i.Workspace == workspace.Value);
        var known = at < 0 ? new Known(workspace.Value, new CopyIndex(rule.Remembered)) : _indexes[at];
        if (at >= 0)
        {
            _indexes.RemoveAt(at);
        }

        _indexes.Insert(0, known);
        if (_indexes.Count > MostWorkspaces)
        {
            _indexes.RemoveAt(MostWorkspaces);
        }

        foreach (var (row, minima) in s.Many(
            "SELECT row, minima FROM (SELECT row, minima FROM article_sketch WHERE workspace = ?1 AND row > ?3 ORDER BY row DESC LIMIT ?2) newest ORDER BY row",
            r => (r.GetInt64(0), MemoryMarshal.Cast<byte, uint>((byte[])r.GetValue(1)).ToArray()),
            workspace.Value,
            rule.Remembered,
            known.Newest))
        {
            known.Add(row, minima);
        }
    }

    /// <summary>The original's row; null when the article repeats none.</summary>
    public long? Find(Statements s, WorkspaceKey workspace, Article article, uint[] sketch)
    {
        foreach (var row in Of(workspace).Index.Find(sketch, rule.MaxCandidates))
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
        s.Send("INSERT INTO article_sketch (workspace, row, minima) VALUES (?1, ?2, ?3) ON CONFLICT (workspace, row) DO UPDATE SET minima = ?3", workspace.Value, row, MemoryMarshal.AsBytes(sketch.AsSpan()).ToArray());
        if (Of(workspace).Add(row, sketch) is { } forgotten)
        {
            s.Send("DELETE FROM article_sketch WHERE workspace = ?1 AND row = ?2", workspace.Value, forgotten);
        }
    }

    private Known Of(WorkspaceKey workspace) => _indexes.Find(i => i.Workspace == workspace.Value)!;

    private sealed class Known(string workspace, CopyIndex index)
    {
        public string Workspace => workspace;

        public CopyIndex Index => index;

        /// <summary>The newest row in the index; a row whose transaction was undone counts, as no other gets its place before it is over.</summary>
        public long Newest { get; private set; }

        public long? Add(long row, uint[] sketch)
        {
            Newest = Math.Max(Newest, row);
            return index.Add(row, sketch);
        }
    }
}
