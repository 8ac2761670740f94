namespace NewsMonitor.Delivery.Words;

/// <summary>Takes text apart into the words that queries are compared with. Deterministic; safe for use from many threads.</summary>
public interface IWordReader
{
    /// <summary>All words of a text in order, small words too, so that phrases and distances can be told.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="language">BCP 47 primary subtag; <c>und</c> reads words without stemming them.</param>
    WordSequence Read(string text, string language);
}
