namespace NewsMonitor.Delivery.Words;

/// <summary>Words in the order of a text: folded, that is in lower case without diacritics, and stemmed.</summary>
/// <param name="Folded">The words folded.</param>
/// <param name="Stems">The same words, stemmed.</param>
public sealed record WordSequence(IReadOnlyList<string> Folded, IReadOnlyList<string> Stems)
{
    /// <summary>No words.</summary>
    public static WordSequence Empty { get; } = new([], []);

    /// <summary>How many words.</summary>
    public int Count => Stems.Count;
}
