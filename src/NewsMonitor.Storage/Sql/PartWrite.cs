using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Writes what parts of one language have to do with each other, within the transaction of a part's commit; the language must be locked.</summary>
internal sealed class PartWrite
{
    private readonly Statements _s;
    private readonly PartitionCommit _commit;
    private readonly LogEntries _entries;
    private readonly Dictionary<StoryId, Given> _given = [];

    private PartWrite(Statements s, PartitionCommit commit)
    {
        _s = s;
        _commit = commit;
        _entries = new LogEntries(s);
    }

    /// <summary>What is locked by every commit of a language's parts: whatever a story has become stays so until the transaction ends.</summary>
    public static string Guard(PartitionKey partition) => $"parts {partition.Workspace.Value}/{partition.Language}";

    /// <summary>Writes it.</summary>
    /// <exception cref="StoryCameException">A story that another was to go to has become one of this part meanwhile: nothing of the commit may stand.</exception>
    public static PartWrite Run(Statements s, PartitionCommit commit)
    {
        var write = new PartWrite(s, commit);
        foreach (var give in commit.Gives)
        {
            write.Give(give);
        }

        foreach (var adopted in commit.Adopted)
        {
            s.Send(
                "UPDATE decision SET decided = ?3, vector = ?4 WHERE workspace = ?1 AND article = ?2",
                commit.Partition.Workspace.Value,
                adopted.Article.Value,
                adopted.Decided.Value,
                adopted.Vector.ToArray());
        }

        foreach (var exchange in commit.Exchange)
        {
            write._entries.Add(exchange, commit.At);
        }

        write._entries.Finish();
        foreach (var outcome in commit.Outcomes)
        {
            s.Send("UPDATE log_entry SET outcome = ?3 WHERE partition = ?1 AND position = ?2", commit.Partition.Value, outcome.Position, outcome.Outcome);
        }

        return write;
    }

    /// <summary>A fact as it is told: what goes to another part is said of what the story there has become.</summary>
    public StoryFact Told(StoryFact fact) => fact switch
    {
        { Kind: StoryFactKind.Absorb or StoryFactKind.Add, Other: { } from } when _given.TryGetValue(from, out var given) && fact.StoryId == given.Asked => fact with { StoryId = given.Into, Articles = given.Articles, Position = given.Position },
        { Kind: StoryFactKind.Retire or StoryFactKind.Remove } when _given.TryGetValue(fact.StoryId, out var given) && fact.Other == given.Asked => fact with { Other = given.Into },
        { Kind: StoryFactKind.Apart or StoryFactKind.Allow } when fact.StoryId.Partition != _commit.Partition => fact with { StoryId = Trace(_s, fact.StoryId) },
        _ => fact,
    };

    /// <summary>What a story has become by what is decided.</summary>
    private static StoryId Trace(Statements s, StoryId story)
    {
        while (s.First("SELECT kind, other FROM story_fact WHERE story = ?1 ORDER BY number DESC LIMIT 1", r => (Kind: r.GetString(0), Other: r.IsDBNull(1) ? null : r.GetString(1)), story.Value)
            is (nameof(StoryFactKind.Retire), { } other))
        {
            story = new StoryId(other);
        }

        return story;
    }

    private void Give(StoryGive give)
    {
        var into = Trace(_s, give.Into);
        if (into.Partition == _commit.Partition || into == give.From)
        {
            throw new StoryCameException();
        }

        List<ArticleId> articles = give.Articles is { } some
            ? [.. some]
            : _s.Many("SELECT article FROM decision WHERE story = ?1 ORDER BY position", r => new ArticleId(r.GetString(0)), give.From.Value);
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        long last = 0;
        foreach (var article in articles)
        {
            last = Send(give, into, article, places);
        }

        foreach (var (original, position) in places.ToList())
        {
            Follow(original, position, into);
        }

        _given[give.From] = new Given(give.Into, into, articles, last);
    }

    /// <summary>Puts an article at the end of the other part's log, in its story; answers the position.</summary>
    private long Send(StoryGive give, StoryId into, ArticleId article, Dictionary<string, long> places)
    {
        var workspace = _commit.Partition.Workspace;
        var row = _s.First(
            "SELECT version, copy_of, position FROM article WHERE workspace = ?1 AND id = ?2",
            r => (Version: r.GetInt32(0), CopyOf: r.IsDBNull(1) ? null : r.GetString(1), Position: r.GetInt64(2)),
            workspace.Value,
            article.Value);
        if (row.Position <= _commit.To)
        {
            PartitionWrite.Leave(_s, workspace, article.Value);
        }

        var position = _entries.Adopt(into, article, row.Version, row.CopyOf is { } original && places.TryGetValue(original, out var place) ? place : null, _commit.At);
        places[article.Value] = position;
        _s.Send(
            "UPDATE decision SET partition = ?3, position = ?4, story = ?5, decided = ?5, merges = NULL WHERE workspace = ?1 AND article = ?2",
            workspace.Value,
            article.Value,
            into.Partition.Value,
            position,
            into.Value);
        if (give.Why is not null)
        {
            _s.Send(
                "UPDATE decision SET decided_by = 'Analyst', outcome = 'moved', probability = 1, evidence = '[]', runner_up = ?3, runner_up_probability = 0, why = ?4 WHERE workspace = ?1 AND article = ?2",
                workspace.Value,
                article.Value,
                give.From.Value,
                give.Why);
        }

        _s.Send("UPDATE article SET partition = ?3, position = ?4 WHERE workspace = ?1 AND id = ?2", workspace.Value, article.Value, into.Partition.Value, position);
        return position;
    }

    /// <summary>Copies that wait to be decided follow their original.</summary>
    private void Follow(string original, long position, StoryId into)
    {
        var workspace = _commit.Partition.Workspace.Value;
        var waiting = _s.Many(
            """
            SELECT id, version FROM article a WHERE workspace = ?1 AND copy_of = ?2 AND partition = ?3 AND position > ?4
            AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.workspace = a.workspace AND d.article = a.id) ORDER BY row
            """,
            r => (Id: r.GetString(0), Version: r.GetInt32(1)),
            workspace,
            original,
            _commit.Partition.Value,
            _commit.To);
        foreach (var (id, version) in waiting)
        {
            var at = _entries.Add(into.Partition, LogEntryKind.Article, new ArticleId(id), version, _commit.At, position);
            _s.Send("UPDATE article SET partition = ?3, position = ?4 WHERE workspace = ?1 AND id = ?2", workspace, id, into.Partition.Value, at);
        }
    }

    private sealed record Given(StoryId Asked, StoryId Into, IReadOnlyList<ArticleId> Articles, long Position);
}
