using NewsMonitor.Model;

namespace NewsMonitor.Storage.Sql;

/// <summary>An update's changes as the log keeps them. This form is stored: it may grow, never change.</summary>
internal static class StoredChanges
{
    public static string Write(IReadOnlyList<StoryChange> changes) => Columns.Write(changes.Select(c => new StoredChange
    {
        Kind = c.Kind,
        Articles = c.ArticleIds?.Select(a => a.Value).ToArray(),
        Story = c.StoryId?.Value,
        Text = c.Text,
        News = c.News?.Select(n => new[] { n.Kind, n.ArticleId.Value, n.Text }).ToArray(),
        Omitted = c.Omitted == 0 ? null : c.Omitted,
        About = c.About,
        Was = c.Was,
        Statement = c.StatementId,
        By = c.By,
    }));

    public static IReadOnlyList<StoryChange> Read(string text) =>
        [.. Columns.Read<StoredChange[]>(text).Select(c => new StoryChange(
            c.Kind,
            c.Articles is null ? null : [.. c.Articles.Select(a => new ArticleId(a))],
            c.Story is null ? null : new StoryId(c.Story),
            c.Text,
            c.News is null ? null : [.. c.News.Select(n => new NewsItem(n[0], n[2], new ArticleId(n[1])))],
            c.Omitted ?? 0,
            c.About,
            c.Was,
            c.Statement,
            c.By))];

    private sealed record StoredChange
    {
        public string Kind { get; init; } = "";

        public string[]? Articles { get; init; }

        public string? Story { get; init; }

        public string? Text { get; init; }

        public string[][]? News { get; init; }

        public int? Omitted { get; init; }

        public string? About { get; init; }

        public string? Was { get; init; }

        public string? Statement { get; init; }

        public string? By { get; init; }
    }
}
