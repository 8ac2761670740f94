using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Writes what a story tells, within a transaction of the writer: only what is different from the version before.</summary>
internal static class ToldWrite
{
    public static void Run(Statements s, StoryCommit commit, long update)
    {
        var story = commit.Head.Id.Value;
        if (commit.Told is { } change)
        {
            Small(s, story, change.Told);
            Remove(s, story, change);
            foreach (var statement in change.Statements)
            {
                Write(s, story, statement);
            }

            foreach (var origin in change.Origins)
            {
                Write(s, story, origin);
            }
        }

        foreach (var article in commit.Articles)
        {
            Write(s, story, article, update);
        }
    }

    /// <summary>Takes out what is told of an article that leaves.</summary>
    public static void Forget(Statements s, StoryId story, ArticleId article) =>
        s.Send("DELETE FROM story_news WHERE story = ?1 AND article = ?2", story.Value, article.Value);

    /// <summary>Takes out all that a story told which ended in another.</summary>
    public static void End(Statements s, StoryId story)
    {
        s.Send("DELETE FROM story_told WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_statement WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_wording WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_origin WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_origin_article WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_news WHERE story = ?1", story.Value);
        s.Send("DELETE FROM story_memory WHERE story = ?1", story.Value);
    }

    private static void Small(Statements s, string story, StoryTold told) => s.Send(
        """
        INSERT INTO story_told (story, summary, names, disagreements, limits, one_origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (story) DO UPDATE SET summary = ?2, names = ?3, disagreements = ?4, limits = ?5, one_origin = ?6
        """,
        story,
        StoredTold.Summary(told.Summary),
        StoredTold.Names(told.Names),
        StoredTold.Disagreements(told.Disagreements),
        Columns.Write(told.Limits),
        told.RestsOnOneOrigin ? 1 : 0);

    private static void Remove(Statements s, string story, ToldChange change)
    {
        foreach (var gone in change.StatementsGone)
        {
            s.Send("DELETE FROM story_statement WHERE story = ?1 AND id = ?2", story, gone);
            s.Send("DELETE FROM story_wording WHERE story = ?1 AND statement = ?2", story, gone);
        }

        foreach (var gone in change.OriginsGone)
        {
            s.Send("DELETE FROM story_origin WHERE story = ?1 AND name = ?2", story, gone);
            s.Send("DELETE FROM story_origin_article WHERE story = ?1 AND origin = ?2", story, gone);
        }
    }

    private static void Write(Statements s, string story, Statement statement)
    {
        s.Send(
            """
            INSERT INTO story_statement (story, id, place, speaker, article_count, first_article) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (story, id) DO UPDATE SET speaker = ?4, article_count = ?5, first_article = ?6
            """,
            story,
            statement.Id,
            long.Parse(statement.Id, System.Globalization.CultureInfo.InvariantCulture),
            statement.Speaker,
            statement.ArticleCount,
            statement.FirstArticleId.Value);
        s.Send("DELETE FROM story_wording WHERE story = ?1 AND statement = ?2", story, statement.Id);
        for (var place = 0; place < statement.Variants.Count; place++)
        {
            var variant = statement.Variants[place];
            s.Send(
                """INSERT INTO story_wording (story, statement, article, start, "end", place, text, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING""",
                story,
                statement.Id,
                variant.ArticleId.Value,
                variant.Start,
                variant.End,
                place,
                variant.Text,
                StoredTold.Words(variant.Words));
        }
    }

    private static void Write(Statements s, string story, StoryOrigin origin)
    {
        s.Send(
            "INSERT INTO story_origin (story, name, article_count) VALUES (?1, ?2, ?3) ON CONFLICT (story, name) DO UPDATE SET article_count = ?3",
            story,
            origin.Name,
            origin.ArticleCount);
        s.Send("DELETE FROM story_origin_article WHERE story = ?1 AND origin = ?2", story, origin.Name);
        for (var place = 0; place < origin.Articles.Count; place++)
        {
            var edge = origin.Articles[place];
            s.Send(
                "INSERT INTO story_origin_article (story, origin, article, place, basis, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                story,
                origin.Name,
                edge.ArticleId.Value,
                place,
                edge.Basis,
                edge.Evidence);
        }
    }

    private static void Write(Statements s, string story, ArticleTold article, long update)
    {
        s.Send("UPDATE story_article SET why = ?3, kept_apart = ?4 WHERE story = ?1 AND article = ?2", story, article.ArticleId.Value, article.Why, article.KeptApart);
        s.Send("DELETE FROM story_news WHERE story = ?1 AND article = ?2", story, article.ArticleId.Value);
        for (var number = 0; number < article.News.Count; number++)
        {
            s.Send(
                "INSERT INTO story_news (story, article, number, sequence, kind, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                story,
                article.ArticleId.Value,
                number,
                update,
                article.News[number].Kind,
                article.News[number].Text);
        }
    }
}
