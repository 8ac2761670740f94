namespace NewsMonitor.Web.Analyst;

/// <summary>What every command of an analyst may say.</summary>
internal interface IAnalystPost
{
    /// <summary>Why.</summary>
    string? Reason { get; }

    /// <summary>The version of the story that the analyst looked at; null: whatever has happened.</summary>
    int? ExpectedVersion { get; }
}

/// <summary>Makes the story and others one.</summary>
internal sealed record MergePost(IReadOnlyList<string>? Stories, int? ExpectedVersion, string? Reason) : IAnalystPost;

/// <summary>Splits articles off.</summary>
internal sealed record SplitPost(IReadOnlyList<string>? ArticleIds, int? ExpectedVersion, string? Reason) : IAnalystPost;

/// <summary>Keeps another story apart.</summary>
internal sealed record ApartPost(string? StoryId, int? ExpectedVersion, string? Reason) : IAnalystPost;

/// <summary>Sets the headline: own words, an article's title, or neither to let the rule choose again.</summary>
internal sealed record HeadlinePost(string? Text, string? ArticleId, int? ExpectedVersion, string? Reason) : IAnalystPost;

/// <summary>Writes a note.</summary>
internal sealed record NotePost(string? Text, int? ExpectedVersion, string? Reason) : IAnalystPost;

/// <summary>Moves an article: into a story, or null for one of its own.</summary>
internal sealed record MovePost(string? StoryId, string? Reason) : IAnalystPost
{
    public int? ExpectedVersion => null;
}

/// <summary>Corrects an article's language.</summary>
internal sealed record LanguagePost(string? Language, string? Reason) : IAnalystPost
{
    public int? ExpectedVersion => null;
}

/// <summary>Takes an action back.</summary>
internal sealed record UndoPost(string? Reason);

/// <summary>Says up to which version a story was read; the newest when it is not said.</summary>
internal sealed record ReadPost(int? Version);

/// <summary>Says whether a story is followed; true when it is not said.</summary>
internal sealed record FollowPost(bool? Followed);
