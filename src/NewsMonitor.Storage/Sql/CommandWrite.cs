using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Writes what an analyst's command came to, within the transaction of its partition's commit.</summary>
internal static class CommandWrite
{
    /// <summary>Writes it; answers the articles of each story that ended.</summary>
    public static Dictionary<StoryId, IReadOnlyList<ArticleId>> Run(Statements s, CommandCommit command)
    {
        var ended = new Dictionary<StoryId, IReadOnlyList<ArticleId>>();
        var workspace = command.Action.Partition.Workspace.Value;
        foreach (var step in command.Steps)
        {
            if (step.Articles is null)
            {
                ended[step.From] = PartitionWrite.Move(s, new StoryMergeRecord(step.From, step.Into));
            }

            foreach (var article in step.Articles ?? [])
            {
                s.Send(
                    "UPDATE decision SET story = ?3, decided_by = 'Analyst', outcome = 'moved', probability = 1, evidence = '[]', runner_up = ?4, runner_up_probability = 0, why = ?5 WHERE workspace = ?1 AND article = ?2",
                    workspace,
                    article.Value,
                    step.Into.Value,
                    step.From.Value,
                    step.Why);
            }
        }

        if (command.HandOver is { } over)
        {
            Send(s, command.Action, over);
        }

        s.Send("UPDATE action SET outcome = ?2 WHERE id = ?1", command.Action.Id, Columns.Write(command.Outcome));
        if (command.Action.Command.Undoes is { } undone && command.Outcome.Refused is null)
        {
            s.Send("UPDATE action SET undone_by = ?2 WHERE id = ?1", undone, command.Action.Id);
        }

        return ended;
    }

    private static void Send(Statements s, AnalystAction action, HandOver over)
    {
        var workspace = action.Partition.Workspace;
        var to = over.To;
        var family = s.Many(
            "SELECT id, version FROM article WHERE workspace = ?1 AND partition = ?2 AND (id = ?3 OR copy_of = ?3) ORDER BY id <> ?3, row",
            r => (Id: r.GetString(0), Version: r.GetInt32(1)),
            workspace.Value,
            action.Partition.Value,
            over.Original.Value);
        var entries = new LogEntries(s);
        long? original = null;
        foreach (var (id, version) in family)
        {
            PartitionWrite.Leave(s, workspace, id);
            s.Send("DELETE FROM decision WHERE workspace = ?1 AND article = ?2", workspace.Value, id);
            var position = entries.Add(to, LogEntryKind.Article, new ArticleId(id), version, action.At, original);
            s.Send("UPDATE article SET partition = ?3, position = ?4, language = ?5 WHERE workspace = ?1 AND id = ?2", workspace.Value, id, to.Value, position, to.Language);
            original ??= position;
        }

        entries.Finish();
    }
}
