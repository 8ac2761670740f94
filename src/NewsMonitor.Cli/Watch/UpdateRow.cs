namespace NewsMonitor.Cli;

/// <summary>A story update as the server sends it.</summary>
internal sealed record UpdateRow(string Cursor, string StoryId, int Version, DateTimeOffset At, IReadOnlyList<ChangeRow> Changes, string Headline, int ArticleCount)
{
    /// <summary>The update in one line.</summary>
    public string Line() =>
        $"{Moments.Clock(At)}  {StoryId}  v{Version}  {Counted(ArticleCount, "article")}  {PlainText.Of(Headline)}  [{string.Join(", ", Changes.Where(c => c.Kind != "created" || Changes.Count == 1).Select(c => c.Words()))}]";

    /// <summary>A number with its noun.</summary>
    public static string Counted(long count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";
}

/// <summary>One change of an update.</summary>
internal sealed record ChangeRow(string Kind, IReadOnlyList<string>? ArticleIds, string? StoryId, string? Text)
{
    /// <summary>The change in words.</summary>
    public string Words() => Kind switch
    {
        "created" => "new story",
        "articles-added" => $"+{UpdateRow.Counted(ArticleIds?.Count ?? 0, "article")}",
        "articles-removed" => $"-{UpdateRow.Counted(ArticleIds?.Count ?? 0, "article")}",
        "article-updated" => $"{UpdateRow.Counted(ArticleIds?.Count ?? 0, "article")} changed",
        "headline-changed" => "new headline",
        "absorbed" => $"took in {StoryId}",
        "merged-into" => $"went on in {StoryId}",
        "split-from" => $"split from {StoryId}",
        _ => PlainText.Of(Text is null ? Kind : $"{Kind} {Text}"),
    };
}
