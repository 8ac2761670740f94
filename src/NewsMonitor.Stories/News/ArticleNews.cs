using NewsMonitor.Model;

namespace NewsMonitor.Stories.News;

/// <summary>What an article brought to its story and what it shares with it.</summary>
public sealed record ArticleNews
{
    /// <summary>The article.</summary>
    public required ArticleId ArticleId { get; init; }

    /// <summary>What the story had not had; empty for an article that adds nothing. Bounded by <see cref="Telling.StoryBook.MostNews"/>.</summary>
    public required IReadOnlyList<NewsItem> News { get; init; }

    /// <summary>How many statements it prints that the story had.</summary>
    public int SharedStatements { get; init; }

    /// <summary>The speaker of most of these; null without.</summary>
    public string? SharedSpeaker { get; init; }

    /// <summary>How many names it has that the story had.</summary>
    public int SharedNames { get; init; }

    /// <summary>The origins that it states or is taken to rest on.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>The statements that it is the first to print; each of more than one word.</summary>
    public IReadOnlyList<NewStatement> NewStatements { get; init; } = [];

    /// <summary>The origins that it is the first to name.</summary>
    public IReadOnlyList<string> NewOrigins { get; init; } = [];

    /// <summary>The numbers that it gives otherwise than the story had them.</summary>
    public IReadOnlyList<ChangedNumber> ChangedNumbers { get; init; } = [];

    /// <summary>True when the story had everything that the article says.</summary>
    public bool AddsNothing => News.Count == 0;
}
