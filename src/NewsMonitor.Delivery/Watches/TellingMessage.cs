using NewsMonitor.Model;

namespace NewsMonitor.Delivery.Watches;

/// <summary>What a watch tells, as every way of delivery tells it: the story's update with the watch's own number and reason.</summary>
public sealed record TellingMessage
{
    /// <summary>The watch.</summary>
    public required string WatchId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string WatchName { get; init; }

    /// <summary>The number in the watch's stream; 0 for a test.</summary>
    public required long Sequence { get; init; }

    /// <summary>Why it is told.</summary>
    public required TellingKind Kind { get; init; }

    /// <summary>Where the last update stands in the update log.</summary>
    public required string Cursor { get; init; }

    /// <summary>The story.</summary>
    public required StoryId StoryId { get; init; }

    /// <summary>The first version that is told with it.</summary>
    public required int FromVersion { get; init; }

    /// <summary>The last.</summary>
    public required int Version { get; init; }

    /// <summary>When it was told.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The headline at the last version.</summary>
    public required string Headline { get; init; }

    /// <summary>The number of articles at the last version.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>What changed from the first to the last version, in order.</summary>
    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>The story's page; null when the server does not know its own address.</summary>
    public string? Link { get; init; }

    /// <summary>True for something that only shows that deliveries arrive.</summary>
    public bool IsTest { get; init; }

    /// <summary>The message of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="watchName">What the watch is called.</param>
    /// <param name="epoch">The life of the update log.</param>
    /// <param name="updates">The story's updates from the entry's first to its last version, as far as they are to be told.</param>
    /// <param name="home">The address of our own pages; null when it is not known.</param>
    public static TellingMessage Of(WatchEntry entry, string watchName, string epoch, IEnumerable<StoryUpdate> updates, string? home) => new()
    {
        WatchId = entry.Watch,
        WatchName = watchName,
        Sequence = entry.Sequence,
        Kind = entry.Kind,
        Cursor = new Cursor(epoch, entry.Update).ToString(),
        StoryId = entry.Story,
        FromVersion = entry.From,
        Version = entry.To,
        At = entry.At,
        Headline = entry.Headline,
        ArticleCount = entry.ArticleCount,
        Changes = [.. updates.SelectMany(u => u.Changes)],
        Link = home is null ? null : $"{home.TrimEnd('/')}/stories/{entry.Story}",
    };

    /// <summary>How many updates of one story are told in one message; what is more is in the story.</summary>
    public const int MostUpdates = 100;

    /// <summary>The id that a receiver knows a repetition by: the same at every try.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"msg_{WatchId}_{Sequence}");

    /// <summary>The word for why it is told.</summary>
    public string KindWord => IsTest ? "test" : Kind.ToString().ToLowerInvariant();
}
