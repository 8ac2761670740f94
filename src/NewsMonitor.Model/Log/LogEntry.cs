namespace NewsMonitor.Model;

/// <summary>One entry of a partition's log: all that its clusterer decides by, in order.</summary>
[GenerateSerializer, Immutable, Alias("nm.log-entry")]
public sealed record LogEntry
{
    /// <summary>The entry's place in the partition's log, from 1, without gap.</summary>
    [Id(0)] public required long Position { get; init; }

    /// <summary>What kind of entry it is.</summary>
    [Id(1)] public required LogEntryKind Kind { get; init; }

    /// <summary>The article in the version that the entry brought; null for a tick or command.</summary>
    [Id(2)] public Article? Article { get; init; }

    /// <summary>The log position of the article that <see cref="Article.CopyOf"/> names; null for an original.</summary>
    [Id(3)] public long? CopyOfPosition { get; init; }

    /// <summary>When the entry was appended; a tick's time.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>The action that a command belongs to; null for anything else.</summary>
    [Id(5)] public string? Action { get; init; }

    /// <summary>True when the article was handed over to another log, or back, after this entry: nothing is decided at it any more.</summary>
    [Id(6)] public bool Left { get; init; }

    /// <summary>The story that the entry is about: offered, called for, or where an article goes on; null for anything else.</summary>
    [Id(7)] public StoryId? Story { get; init; }

    /// <summary>The story of another part that it is about too; null for none.</summary>
    [Id(8)] public StoryId? Other { get; init; }

    /// <summary>What is offered, in the engine's own form; empty for anything but an offer.</summary>
    [Id(9)] public ReadOnlyMemory<byte> Offered { get; init; }

    /// <summary>What the partition made of an entry that another part wrote, in its own form; null until it has taken it, and for what needs no remembering.</summary>
    [Id(10)] public string? Outcome { get; init; }
}

/// <summary>The kinds of log entry. Stored as text: names may not change.</summary>
[GenerateSerializer, Alias("nm.log-entry-kind")]
public enum LogEntryKind
{
    /// <summary>A new article, to be put into a story.</summary>
    Article,

    /// <summary>A new version of an article that was put into a story already.</summary>
    Version,

    /// <summary>Time passed: stories may fall asleep.</summary>
    Tick,

    /// <summary>An analyst asked for something. A command that can found several stories takes as many entries.</summary>
    Command,

    /// <summary>Another part of the language shows a story of its own, and asks whether there is the same one here.</summary>
    Offer,

    /// <summary>Another part has the story that was offered: it is to go there.</summary>
    Answer,

    /// <summary>An article comes, with its story, from another part: it stands in a story already.</summary>
    Adopt,

    /// <summary>An analyst keeps a story of another part apart from one of this.</summary>
    Pin,

    /// <summary>The two are kept apart no more.</summary>
    Unpin,
}
