namespace NewsMonitor.Storage.Sql;

/// <summary>How an order of the story list is said in SQL, so that a page goes on where the one before ended even if rows moved meanwhile.</summary>
/// <param name="Key">The column that orders.</param>
/// <param name="By">The whole order.</param>
/// <param name="Beyond">What lies beyond the last row of the page before.</param>
internal sealed record StoryOrder(string Key, string By, string Beyond)
{
    public static StoryOrder Of(StorySort sort) => sort switch
    {
        StorySort.Size => new("s.article_count", "s.article_count DESC, s.latest DESC", "(s.article_count < @key OR (s.article_count = @key AND s.latest < @tie))"),
        StorySort.Momentum => new("s.momentum", "s.momentum DESC, s.latest DESC", "(s.momentum < @key OR (s.momentum = @key AND s.latest < @tie))"),
        StorySort.New => new("s.rowid", "s.rowid DESC", "s.rowid < @key"),
        _ => new("s.latest", "s.latest DESC", "s.latest < @key"),
    };
}
