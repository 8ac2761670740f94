namespace NewsMonitor.Cli.Capacity;

/// <summary>What one thing costs, as it was measured; each names the command that measures it again.</summary>
internal sealed record UnitCosts
{
    /// <summary>Milliseconds of one core for a full article among 100,000 live stories, from text to assignment: <c>newsmonitor bench --kind full --stories 100000</c>.</summary>
    public double ClusterMilliseconds { get; init; } = 0.9;

    /// <summary>Milliseconds of one core for an article's whole way, from the post to the told story, on PostgreSQL: <c>engines</c> of the benchmarks.</summary>
    public double ArticleMilliseconds { get; init; } = 6.8;

    /// <summary>Articles a second that one workspace of a cluster takes in: its log is appended by one at a time; <c>engines</c> of the benchmarks.</summary>
    public double AppendsPerSecond { get; init; } = 300;

    /// <summary>Updates of an article; fewer when more than one comes within the time between two versions.</summary>
    public double UpdatesPerArticle { get; init; } = 1;

    /// <summary>Microseconds of one core for showing one update on one open page: <c>pages</c> of the benchmarks.</summary>
    public double PageMicroseconds { get; init; } = 135;

    /// <summary>Bytes of one update to one open page, likewise.</summary>
    public double PageBytes { get; init; } = 1_100;

    /// <summary>Megabytes a second of feeds' documents that one core reads: <c>feeds</c> of the benchmarks.</summary>
    public double FeedMegabytesPerSecond { get; init; } = 118;

    /// <summary>Bytes of memory of a story awake, of full articles: <c>newsmonitor bench --kind full --stories 100000</c>.</summary>
    public double StoryBytes { get; init; } = 6_400;

    /// <summary>Bytes of memory of a sleeping story, which keeps a quarter of its words: <c>newsmonitor bench --kind full --stories 300000</c>, less what its 100,000 awake take.</summary>
    public double SleepingStoryBytes { get; init; } = 1_600;

    /// <summary>Bytes of a snapshot for a story awake, of one full article: <c>newsmonitor bench --kind full --stories 100000</c>.</summary>
    public double SnapshotBytes { get; init; } = 3_900;

    /// <summary>Bytes of a snapshot for a sleeping story: <c>newsmonitor bench --kind full --stories 200000</c>, less what its 100,000 awake take.</summary>
    public double SleepingSnapshotBytes { get; init; } = 800;

    /// <summary>Gigabytes that both engines of the store take as one snapshot; a longer one is left out.</summary>
    public double LargestSnapshot { get; init; } = 0.95;

    /// <summary>Bytes in the database of an article without its text: decision, story, updates, indexes; <c>load</c> of the benchmarks.</summary>
    public double StoreBytesApart { get; init; } = 6_500;

    /// <summary>Bytes in the database of an article: its text stands there, and its words in the index.</summary>
    public double StoreBytes(double body) => StoreBytesApart + (2 * body);

    /// <summary>Updates a second that one core matches with 10,000 watches: <c>watches</c> of the benchmarks.</summary>
    public double MatchesAtTenThousand { get; init; } = 2_971;

    /// <summary>The same with 100,000 watches.</summary>
    public double MatchesAtHundredThousand { get; init; } = 1_234;

    /// <summary>Updates a second that one core matches with so many watches: at the next higher number that was measured, and beyond it in proportion.</summary>
    public double MatchesPerSecond(double watches) => watches switch
    {
        <= 10_000 => MatchesAtTenThousand,
        <= 100_000 => MatchesAtHundredThousand,
        _ => MatchesAtHundredThousand * 100_000 / watches,
    };
}
