using NewsMonitor.Model;
using NewsMonitor.Text.Citations;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Numbers;

namespace NewsMonitor.Stories.Reading;

/// <summary>What one article says, before anything is known of its story.</summary>
public sealed record ArticleReading
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The sentences of its body, in order; of its title when it has no body.</summary>
    public required IReadOnlyList<SentenceReading> Sentences { get; init; }

    /// <summary>Its names, in order.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }

    /// <summary>Its quotations, in order.</summary>
    public required IReadOnlyList<QuoteReading> Quotes { get; init; }

    /// <summary>Where it says its reporting comes from.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Its numbers, each with its sentence's index.</summary>
    public required IReadOnlyList<(NumberClaim Claim, int Sentence)> Numbers { get; init; }

    /// <summary>The text that all places count in: the body, or the title when there is no body.</summary>
    public required string Text { get; init; }

    /// <summary>True when speakers can be found in its language.</summary>
    public required bool SpeakersKnown { get; init; }
}
