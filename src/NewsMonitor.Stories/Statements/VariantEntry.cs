using NewsMonitor.Model;

namespace NewsMonitor.Stories.Statements;

/// <summary>A wording of a statement. Plain data, stored with the story.</summary>
public sealed record VariantEntry
{
    /// <summary>The article that prints it.</summary>
    public required ArticleId ArticleId { get; init; }

    /// <summary>The words between the marks.</summary>
    public required string Text { get; init; }

    /// <summary>Their first code point in the article's body.</summary>
    public required int Start { get; init; }

    /// <summary>One behind their last code point.</summary>
    public required int End { get; init; }

    /// <summary>The content terms of the words, each once.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The language of the words; empty in what was stored before it was kept.</summary>
    public string Language { get; init; } = "";

    /// <summary>What stays in a translation: the names and numbers of the words, in a form that spellings share.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = [];

    /// <summary>The content terms of the sentence around them; kept for short quotations only.</summary>
    public required IReadOnlyList<string> Context { get; init; }
}
