using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Writes a partition's commit within a transaction of the writer, if the fence holds.</summary>
internal static class PartitionWrite
{
    /// <summary>The number of the fact that a story's inbox counted last; the story is ?1.</summary>
    private const string Newest = "(SELECT facts FROM story_inbox WHERE story = ?1)";

    private const string DecisionColumns = "workspace, article, partition, position, story, decided, outcome, probability, evidence, runner_up, runner_up_probability, merges, decided_by, engine, why, vector";

    public static bool Run(Statements s, PartitionCommit commit)
    {
        if (commit.Command?.HandOver is not null || commit.Gives.Count > 0 || commit.Exchange.Count > 0)
        {
            s.Lock(ArticleAppend.Guard(commit.Partition.Workspace));
        }

        s.Lock(PartWrite.Guard(commit.Partition));

        if (s.Run("UPDATE partition SET done = ?3 WHERE key = ?1 AND done = ?2 AND head >= ?3", commit.Partition.Value, commit.From, commit.To) == 0)
        {
            return false;
        }

        var moved = commit.Command is { } command ? CommandWrite.Run(s, command) : [];
        foreach (var decision in commit.Decisions)
        {
            Add(s, commit.Partition, decision);
            foreach (var merge in decision.Merges)
            {
                moved[merge.From] = Move(s, merge);
            }
        }

        var given = PartWrite.Run(s, commit);
        foreach (var fact in commit.Facts)
        {
            Add(s, commit.Partition, given.Told(fact.Kind == StoryFactKind.Absorb ? fact with { Articles = moved.GetValueOrDefault(fact.Other!.Value, []) } : fact));
        }

        foreach (var item in commit.Quarantined)
        {
            SqlQuarantine.Add(s, item);
        }

        return true;
    }

    internal static List<ArticleId> Move(Statements s, StoryMergeRecord merge)
    {
        var articles = s.Many("SELECT article FROM decision WHERE story = ?1 ORDER BY position", r => new ArticleId(r.GetString(0)), merge.From.Value);
        s.Send("UPDATE decision SET story = ?2 WHERE story = ?1", merge.From.Value, merge.Into.Value);
        return articles;
    }

    /// <summary>Keeps a decision for the recovery of the partition that its article leaves.</summary>
    internal static void Leave(Statements s, WorkspaceKey workspace, string article) =>
        s.Send($"INSERT INTO decision_left ({DecisionColumns}) SELECT {DecisionColumns} FROM decision WHERE workspace = ?1 AND article = ?2", workspace.Value, article);

    private static void Add(Statements s, PartitionKey partition, RecordedDecision d) => s.Send(
        $$"""
        INSERT INTO decision ({{DecisionColumns}})
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        """,
        partition.Workspace.Value,
        d.Article.Value,
        partition.Value,
        d.Position,
        d.Decided.Value,
        d.Decided.Value,
        d.Decision.Outcome,
        d.Decision.Probability,
        Columns.Write(d.Decision.Evidence),
        d.Decision.RunnerUp?.StoryId.Value,
        d.Decision.RunnerUp?.Probability,
        DecisionRow.Write(d.Merges),
        d.Decision.By.ToString(),
        d.Decision.Engine,
        d.Decision.Why,
        d.Vector.ToArray());

    private static void Add(Statements s, PartitionKey partition, StoryFact fact)
    {
        s.Send(
            "INSERT INTO story_inbox (story, partition, facts, applied) VALUES (?1, ?2, 1, 0) ON CONFLICT (story) DO UPDATE SET facts = story_inbox.facts + 1",
            fact.StoryId.Value,
            partition.Value);
        s.Send(
            $"INSERT INTO story_fact (story, number, kind, articles, other, position, text, actor, action) VALUES (?1, {Newest}, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            fact.StoryId.Value,
            fact.Kind.ToString(),
            Columns.Ids(fact.Articles),
            fact.Other?.Value,
            fact.Position,
            fact.Text,
            fact.By,
            fact.Action);
        if (fact.Action is not null)
        {
            s.Send($"INSERT INTO action_story (story, action, fact) VALUES (?1, ?2, {Newest}) ON CONFLICT (action, story) DO UPDATE SET fact = excluded.fact", fact.StoryId.Value, fact.Action);
        }
    }
}
