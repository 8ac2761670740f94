namespace NewsMonitor.Text;

/// <summary>For inflected languages without a stemmer: a word is its first letters (McNamee and Mayfield, 2004, found prefixes of five to be close to stemming).</summary>
/// <param name="length">How many letters are kept.</param>
internal sealed class PrefixStemmer(int length) : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word) => word.Length <= length ? word : word[..length];
}
