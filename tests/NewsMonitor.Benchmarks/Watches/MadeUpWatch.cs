namespace NewsMonitor.Benchmarks.Watches;

/// <summary>A watch as people write them, two words and how they stand to each other.</summary>
internal sealed record MadeUpWatch(WatchShape Shape, string First, string Second, int Articles)
{
    /// <summary>The next of a stream of watches: most ask for both words.</summary>
    public static MadeUpWatch Next(ZipfWords words) => new(
        words.Below(20) switch
        {
            < 4 => WatchShape.Phrase,
            4 => WatchShape.Either,
            5 => WatchShape.Without,
            _ => WatchShape.Both,
        },
        words.Telling(),
        words.Telling(),
        words.Below(4));

    /// <summary>The watch in the query language; half of them have a condition too.</summary>
    public string Query => Words + (Articles > 1 ? $" articles>={Articles}" : "");

    private string Words => Shape switch
    {
        WatchShape.Phrase => $"\"{First} {Second}\"",
        WatchShape.Either => $"({First} OR {Second})",
        WatchShape.Without => $"{First} -{Second}",
        _ => $"{First} {Second}",
    };
}

/// <summary>How the two words of a watch stand to each other.</summary>
internal enum WatchShape
{
    Both,
    Phrase,
    Either,
    Without,
}
