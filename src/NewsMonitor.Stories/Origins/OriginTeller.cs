using NewsMonitor.Model;

namespace NewsMonitor.Stories.Origins;

/// <summary>Writes a story's origins for readers.</summary>
internal static class OriginTeller
{
    /// <summary>The origins, the one that most articles rest on first.</summary>
    public static IReadOnlyList<StoryOrigin> Tell(OriginBook book) =>
        [.. book.Entries.Where(e => e.ArticleCount > 0).OrderByDescending(e => e.ArticleCount).Select(e => new StoryOrigin(e.Name, [.. e.Edges], e.ArticleCount))];

    /// <summary>True when every article rests on the first origin.</summary>
    public static bool RestsOnOne(IReadOnlyList<StoryOrigin> origins, int articles) =>
        articles > 1 && origins.Count > 0 && origins[0].ArticleCount >= articles;
}
