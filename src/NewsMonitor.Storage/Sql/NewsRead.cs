using System.Data.Common;
using Dapper;
using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>Reads what articles brought to a story.</summary>
internal static class NewsRead
{
    private const int MostUpdates = 2000;
    private const int MostArticles = 500;

    // A piece of news names the row of the update that told it.
    private const string Told = "FROM story_news n JOIN story_update u ON u.rowid = n.sequence WHERE n.story = @story AND u.sequence > @sequence AND u.sequence <= @latest";

    /// <summary>The news of articles of a story, by article.</summary>
    public static async Task<ILookup<string, NewsItem>> OfArticles(IDatabase database, DbConnection connection, StoryId story, IEnumerable<string> articles)
    {
        var found = new List<NewsRow>();
        foreach (var some in articles.Chunk(500))
        {
            found.AddRange(await connection.QueryAsync<NewsRow>(
                $"SELECT article Article, kind Kind, text Text FROM story_news WHERE story = @story AND {database.Dialect.Among("article", "some")} ORDER BY article, number",
                new { story = story.Value, some }));
        }

        return found.ToLookup(n => n.Article, n => n.ToItem(), StringComparer.Ordinal);
    }

    /// <summary>What is new in a story since an update.</summary>
    public static async Task<StoryNews> Since(IDatabase database, StoryId story, long sequence, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        await using var transaction = await database.Moment(connection, cancellation);
        var key = new { story = story.Value, sequence, limit };
        var updates = (await connection.QueryAsync<UpdateRow>(
            $"SELECT sequence Sequence, changes Changes FROM story_update WHERE story = @story AND sequence > @sequence ORDER BY sequence LIMIT {MostUpdates}",
            key,
            transaction)).AsList();
        var latest = updates.Count > 0 ? updates[^1].Sequence : sequence;
        var until = new { story = story.Value, sequence, latest, limit };
        var news = await connection.QueryAsync<NewsRow>(
            $"SELECT n.article Article, n.kind Kind, n.text Text {Told} ORDER BY u.sequence, n.article, n.number LIMIT @limit",
            until,
            transaction);
        var count = await connection.ExecuteScalarAsync<int>($"SELECT count(*) {Told}", until, transaction);
        var (came, left) = Moves(updates.SelectMany(u => StoredChanges.Read(u.Changes)));
        return new([.. news.Select(n => n.ToItem())], Math.Max(0, count - limit), [.. came.TakeLast(MostArticles)], left, latest);
    }

    private static (List<ArticleId> Came, List<ArticleId> Left) Moves(IEnumerable<StoryChange> changes)
    {
        var (came, left) = (new List<ArticleId>(), new List<ArticleId>());
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case StoryChangeKind.ArticlesAdded or StoryChangeKind.Absorbed or StoryChangeKind.ArticleUpdated:
                    came.AddRange((change.ArticleIds ?? []).Except(came));
                    left.RemoveAll(a => change.ArticleIds?.Contains(a) ?? false);
                    break;
                case StoryChangeKind.ArticlesRemoved:
                    came.RemoveAll(a => change.ArticleIds?.Contains(a) ?? false);
                    left.AddRange(change.ArticleIds ?? []);
                    break;
            }
        }

        return (came, left);
    }

    private sealed record NewsRow
    {
        public string Article { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Text { get; init; } = "";

        public NewsItem ToItem() => new(Kind, Text, new(Article));
    }

    private sealed record UpdateRow
    {
        public long Sequence { get; init; }

        public string Changes { get; init; } = "[]";
    }
}
