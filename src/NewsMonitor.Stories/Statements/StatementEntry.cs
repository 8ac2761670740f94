using System.Text.Json.Serialization;
using NewsMonitor.Model;

namespace NewsMonitor.Stories.Statements;

/// <summary>An utterance with its wordings. Plain data, stored with the story.</summary>
public sealed class StatementEntry
{
    /// <summary>The statement's number within the story.</summary>
    public int Id { get; init; }

    /// <summary>The speaker's number among the story's names; null when it is no known name.</summary>
    public int? SpeakerName { get; set; }

    /// <summary>The speaker in the article's words, when it is no known name.</summary>
    public string? SpeakerWords { get; set; }

    /// <summary>The wordings in order of arrival; at most <see cref="StatementBook.MostVariants"/>.</summary>
    public List<VariantEntry> Variants { get; init; } = [];

    /// <summary>How many articles print it, also those whose wording is not kept.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The article that printed it first.</summary>
    public ArticleId First { get; set; }

    /// <summary>The article that printed it last: a second wording in the same article does not count twice.</summary>
    public ArticleId Last { get; set; }

    /// <summary>The statement as it was last told; null after a change.</summary>
    [JsonIgnore]
    public Statement? Told { get; set; }

    /// <summary>Where wordings differ by a word, as last found; null after a change.</summary>
    [JsonIgnore]
    public IReadOnlyList<WordSlot>? Slots { get; set; }
}
