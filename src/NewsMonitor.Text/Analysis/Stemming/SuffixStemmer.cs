namespace NewsMonitor.Text;

/// <summary>A stemmer that works on a buffer and answers with the length that is left, as Lucene.Net's light stemmers do.</summary>
internal sealed class SuffixStemmer(Func<char[], int, int> stem) : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word)
    {
        // Some stemmers write one character past the end.
        var buffer = new char[word.Length + 4];
        word.CopyTo(buffer);
        return new string(buffer, 0, stem(buffer, word.Length));
    }
}
