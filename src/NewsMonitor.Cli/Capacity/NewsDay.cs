namespace NewsMonitor.Cli.Capacity;

/// <summary>A day of news that an installation is to stand, and what it has for it.</summary>
internal sealed record NewsDay
{
    /// <summary>Articles a day.</summary>
    public double Articles { get; init; } = 2_000_000;

    /// <summary>How many languages they are in; each is a partition.</summary>
    public int Languages { get; init; } = 60;

    /// <summary>The exponent of Zipf's law by which languages share the articles: at 1.25 the first of sixty has 32 %.</summary>
    public double Skew { get; init; } = 1.25;

    /// <summary>How many times the mean the busiest hour has.</summary>
    public double Peak { get; init; } = 2.5;

    /// <summary>Bytes of an article's text.</summary>
    public double BodyBytes { get; init; } = 4_000;

    /// <summary>Articles of a story in the mean.</summary>
    public double ArticlesPerStory { get; init; } = 5;

    /// <summary>Feeds.</summary>
    public double Feeds { get; init; } = 50_000;

    /// <summary>Minutes between two visits of a feed in the mean.</summary>
    public double VisitMinutes { get; init; } = 15;

    /// <summary>Bytes of a feed's document.</summary>
    public double FeedBytes { get; init; } = 60_000;

    /// <summary>Desks that watch.</summary>
    public double Desks { get; init; } = 1_000;

    /// <summary>Open pages of a desk.</summary>
    public double Pages { get; init; } = 2;

    /// <summary>Watches of a desk.</summary>
    public double Watches { get; init; } = 10;

    /// <summary>Days for which texts are kept.</summary>
    public double KeptDays { get; init; } = 365;

    /// <summary>Silos.</summary>
    public int Silos { get; init; } = 4;

    /// <summary>Cores of a silo.</summary>
    public double Cores { get; init; } = 8;

    /// <summary>Gigabytes of memory of a silo.</summary>
    public double MemoryGigabytes { get; init; } = 32;

    /// <summary>Gigabytes of the database's disk.</summary>
    public double DiskGigabytes { get; init; } = 4_000;

    /// <summary>Megabytes a second that a silo can send to readers; 125 are one gigabit.</summary>
    public double NetworkMegabytes { get; init; } = 125;

    /// <summary>Articles a second in the busiest hour.</summary>
    public double PeakRate => Articles / 86_400 * Peak;

    /// <summary>The share of the articles of each language, largest first; together one.</summary>
    public IReadOnlyList<double> Shares()
    {
        var weights = Enumerable.Range(1, Languages).Select(rank => Math.Pow(rank, -Skew)).ToList();
        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }
}
